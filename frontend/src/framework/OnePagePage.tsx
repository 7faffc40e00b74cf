import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Paragraphs } from "../ui/Paragraphs";
import { PrintButton } from "../ui/PrintButton";
import { Said, SaidIn } from "../ui/Said";
import { ElementText } from "../framework-view/ElementText";
import { frameworkQuery, storiesQuery } from "./queries";
import { RightsNotice } from "../framework-view/RightsNotice";
import { SeniorTag } from "../framework-view/SeniorTag";

/** The whole framework to read through, to search in, and above all to print. */
export default function OnePagePage() {
  const { t, i18n } = useLingui();
  const { framework = "" } = useParams();
  const { data, error, refetch } = useQuery(frameworkQuery(framework));
  const { data: stories } = useQuery(storiesQuery());
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;

  return (
    <SaidIn of={data}>
      <Page
        title={data.name}
        back={<BackLink to={paths.framework(framework)}>{t`All domains`}</BackLink>}
      >
        <p className="nhsuk-body-l">
          <Said>{data.summary}</Said>
        </p>
        <PrintButton />
        <Paragraphs text={data.introduction} />
        {data.domains.map((domain) => (
          <section className="app-printed-domain" key={domain.key}>
            <h2 className="nhsuk-heading-l">
              <Said>{domain.name}</Said>
              <SeniorTag audience={domain.audience} />
            </h2>
            <p className="nhsuk-body-l">
              <Said>{domain.summary}</Said>
            </p>
            {domain.elements.map((element) => (
              <ElementText
                element={element}
                stories={
                  stories?.items.filter(({ elements }) => elements.includes(element.key)) ?? []
                }
                level={3}
                unnamed={standsAlone(domain)}
                key={element.key}
              />
            ))}
          </section>
        ))}
        <RightsNotice rights={data.rights} />
        <p className="nhsuk-body-s">
          <Trans>
            Version {data.version}, published on{" "}
            {i18n.date(data.publishedOn, { dateStyle: "long" })}.
          </Trans>
        </p>
      </Page>
    </SaidIn>
  );
}
