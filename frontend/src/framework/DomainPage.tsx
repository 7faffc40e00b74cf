import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Said, SaidIn } from "../ui/Said";
import { ProblemError } from "../api/problem";
import { ElementText } from "../framework-view/ElementText";
import { frameworkQuery, storiesQuery } from "./queries";
import { RightsNotice } from "../framework-view/RightsNotice";
import { SeniorTag } from "../framework-view/SeniorTag";

export default function DomainPage() {
  const { t } = useLingui();
  const { framework = "", domain: key = "" } = useParams();
  const { data, error, refetch } = useQuery(frameworkQuery(framework));
  // The page reads well without them, so a failure here is not worth a word.
  const { data: stories } = useQuery(storiesQuery());

  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const place = data.domains.findIndex((domain) => domain.key === key);
  const domain = data.domains[place];
  if (!domain) return <ErrorState error={noSuchDomain} />;
  const next = data.domains[place + 1];

  return (
    <SaidIn of={data}>
      <Page
        title={domain.name}
        caption={data.name}
        back={<BackLink to={paths.framework(framework)}>{t`All domains`}</BackLink>}
      >
        {domain.audience !== "everyone" && (
          <p>
            <SeniorTag audience={domain.audience} />
          </p>
        )}
        <p className="nhsuk-body-l">
          <Said>{domain.summary}</Said>
        </p>
        {domain.elements.length > 1 && (
          <nav className="app-no-print" aria-label={t`Elements on this page`}>
            <ul className="nhsuk-list app-contents">
              {domain.elements.map((element) => (
                <li key={element.key}>
                  <Link to={paths.frameworkElement(framework, key, element.key)}>
                    <Said>{element.name}</Said>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {domain.elements.map((element) => (
          <ElementText
            element={element}
            stories={stories?.items.filter(({ elements }) => elements.includes(element.key)) ?? []}
            level={2}
            unnamed={standsAlone(domain)}
            key={element.key}
          />
        ))}
        {next && (
          <p className="app-no-print app-next">
            <Trans>
              Next:{" "}
              <Link to={paths.frameworkDomain(framework, next.key)}>
                <Said>{next.name}</Said>
              </Link>
            </Trans>
          </p>
        )}
        <RightsNotice rights={data.rights} />
      </Page>
    </SaidIn>
  );
}

const noSuchDomain = new ProblemError({
  type: "about:blank",
  title: "No such domain",
  status: 404,
});
