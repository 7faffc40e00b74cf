import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { cyclesQuery, figuresQuery } from "../api/cycles";
import { useGetQuestionnaireVersion } from "../api/generated/commonVision";
import type { CycleView, OrganisationSummary } from "../api/generated/commonVision.schemas";
import { LeadsOnly } from "../auth/LeadsOnly";
import { cyclePaths } from "../cyclePaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Report } from "./Report";
import { useWords } from "../published-figures/useWords";

/** What is published of a lead's organisation: of the cycle in the address, or of the latest. */
export default function FiguresPage() {
  return (
    <LeadsOnly>
      {(odsCode, name) => <Figures organisation={{ odsCode, name: name ?? odsCode }} />}
    </LeadsOnly>
  );
}

function Figures({ organisation }: { organisation: OrganisationSummary }) {
  const { cycle } = useParams();
  const cycles = useQuery(cyclesQuery(organisation.odsCode));
  if (cycles.data === undefined) {
    return cycles.error ? (
      <ErrorState error={cycles.error} retry={() => void cycles.refetch()} />
    ) : (
      <Loading />
    );
  }
  const published = cycles.data.items.filter(({ state }) => state === "published");
  const shown = cycle ?? published[0]?.id;
  if (shown === undefined) {
    return <NothingPublished organisation={organisation} cycles={cycles.data.items} />;
  }
  // Figures of another cycle are another page: nothing of it stays as it was opened.
  return <OfCycle organisation={organisation} cycle={shown} published={published} key={shown} />;
}

function OfCycle({
  organisation: { odsCode },
  cycle,
  published,
}: {
  organisation: OrganisationSummary;
  cycle: string;
  published: CycleView[];
}) {
  const report = useQuery(figuresQuery(odsCode, cycle));
  const asked = report.data?.questionnaire;
  const questionnaire = useGetQuestionnaireVersion(asked?.key ?? "", asked?.version ?? 0, {
    query: { staleTime: Number.POSITIVE_INFINITY, enabled: asked !== undefined },
  });
  const error = report.error ?? questionnaire.error;
  if (error) {
    const retry = () => {
      for (const query of [report, questionnaire]) if (query.error) void query.refetch();
    };
    return <ErrorState error={error} retry={retry} />;
  }
  if (!report.data || !questionnaire.data) return <Loading />;
  return <Report report={report.data} questionnaire={questionnaire.data} published={published} />;
}

function NothingPublished({
  organisation: { name },
  cycles,
}: {
  organisation: OrganisationSummary;
  cycles: CycleView[];
}) {
  const { t } = useLingui();
  const { day } = useWords();
  const next = cycles.findLast(({ state }) => state !== "published");
  return (
    <Page
      title={t`Where your organisation stands`}
      caption={name}
      back={<BackLink to={paths.organisation()}>{t`Your organisation`}</BackLink>}
    >
      {next === undefined ? (
        <Empty
          action={
            <ButtonTo to={cyclePaths.newCycle()}>
              <Trans>Plan a cycle</Trans>
            </ButtonTo>
          }
        >
          <Trans>
            Nothing is published yet. Figures come from cycles: plan one, let people answer, and a
            week after it has closed you see here where {name} stands.
          </Trans>
        </Empty>
      ) : (
        <Empty
          action={
            <Link to={cyclePaths.cycles()}>
              <Trans>See your cycles</Trans>
            </Link>
          }
        >
          <Trans>
            Nothing is published yet. The figures of the cycle from {day(next.opensOn)} to{" "}
            {day(next.closesOn)} come on {day(next.publishedFrom.slice(0, 10))} at the earliest.
          </Trans>
        </Empty>
      )}
    </Page>
  );
}
