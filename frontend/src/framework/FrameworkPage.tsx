import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import {
  getGetFrameworkExportUrl,
  getGetQuestionnaireItemsUrl,
} from "../api/generated/commonVision";
import type { FrameworkDomain, FrameworkView } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { Details } from "../ui/Details";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Paragraphs } from "../ui/Paragraphs";
import { Said, SaidIn } from "../ui/Said";
import { frameworkQuery, questionnairesQuery } from "./queries";
import { RightsNotice } from "../framework-view/RightsNotice";
import { SeniorTag } from "../framework-view/SeniorTag";

export default function FrameworkPage() {
  const { t } = useLingui();
  const { framework = "" } = useParams();
  const { data, error, refetch } = useQuery(frameworkQuery(framework));
  const back = <BackLink to={paths.frameworks()}>{t`All frameworks`}</BackLink>;
  if (error) return <ErrorState error={error} retry={() => void refetch()} back={back} />;
  if (!data) return <Loading />;

  return (
    <SaidIn of={data}>
      <Page title={data.name} back={back}>
        <p className="nhsuk-body-l">
          <Said>{data.summary}</Said>
        </p>
        <Paragraphs text={data.introduction} />
        <p className="app-no-print">
          <Link to={paths.frameworkOnOnePage(framework)}>
            <Trans>Read or print all of it on one page</Trans>
          </Link>
          <br />
          <Link to={paths.stories()}>
            <Trans>Read stories of people who lead like this</Trans>
          </Link>
        </p>
        {data.domains.map((domain) => (
          <DomainInBrief framework={framework} domain={domain} key={domain.key} />
        ))}
        <p className="app-no-print app-next">
          <Link to={paths.start()}>
            <Trans>Assess your own leadership</Trans>
          </Link>
        </p>
        <TakeAway framework={data} />
        <RightsNotice rights={data.rights} />
      </Page>
    </SaidIn>
  );
}

function DomainInBrief({ framework, domain }: { framework: string; domain: FrameworkDomain }) {
  return (
    <section className="app-domain-in-brief">
      <h2 className="nhsuk-heading-m">
        <Link to={paths.frameworkDomain(framework, domain.key)}>
          <Said>{domain.name}</Said>
        </Link>
        <SeniorTag audience={domain.audience} />
      </h2>
      <p>
        <Said>{domain.summary}</Said>
      </p>
      {!standsAlone(domain) && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {domain.elements.map(({ key, name }) => (
            <li key={key}>
              <Link to={paths.frameworkElement(framework, domain.key, key)}>
                <Said>{name}</Said>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** As files, each with its rights in it; the items of each questionnaire over this version besides. */
function TakeAway({ framework: { key, version } }: { framework: FrameworkView }) {
  const { data } = useQuery(questionnairesQuery());
  const over = (data?.items ?? []).filter(
    ({ framework }) => framework.key === key && framework.version === version,
  );
  return (
    <div className="app-no-print">
      <Details summary={<Trans>Take this framework away as a file</Trans>}>
        <ul className="nhsuk-list">
          <li>
            <a href={getGetFrameworkExportUrl(key, version)} download="">
              <Trans>All of it, for another Common Vision (JSON)</Trans>
            </a>
          </li>
          <li>
            <a href={getGetFrameworkExportUrl(key, version, { format: "case" })} download="">
              <Trans>All of it, for other software (1EdTech CASE 1.1)</Trans>
            </a>
          </li>
          {over.map((it) => (
            <li key={it.key}>
              <a href={getGetQuestionnaireItemsUrl(it.key, it.version)} download="">
                <Trans>The items of “{it.name}”, for a spreadsheet (CSV)</Trans>
              </a>
            </li>
          ))}
        </ul>
        <p>
          <Trans>Whose words these are, below, goes with them wherever you use them.</Trans>
        </p>
      </Details>
    </div>
  );
}
