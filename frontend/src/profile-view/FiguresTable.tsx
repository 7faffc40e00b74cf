import { Trans, useLingui } from "@lingui/react/macro";
import type { Importance } from "../api/generated/commonVision.schemas";
import type { Figures, ProfileFigures } from "../measurement/figures";
import { FoldingTable } from "./FoldingTable";
import { HighestShare } from "./HighestShare";
import { Said } from "../ui/Said";

interface FiguresTableProps {
  id: string;
  profile: ProfileFigures;
  labels: readonly string[];
}

/** Everything that the charts show, as numbers. */
export function FiguresTable({ id, profile, labels }: FiguresTableProps) {
  const { t } = useLingui();
  const someNotObserved = profile.overall.notObserved > 0;
  const row = (key: string, name: string, figures: Figures) => ({
    id: key,
    name,
    cells: [
      ...figures.distribution,
      figures.notApplicable - figures.notObserved,
      ...(someNotObserved ? [figures.notObserved] : []),
      figures.unanswered,
      <HighestShare figures={figures} key="share" />,
      figures.score ?? t`no figure`,
    ],
  });
  return (
    <FoldingTable
      id={id}
      caption={t`The same as numbers`}
      rowHeading={t`Domain`}
      columns={[
        ...labels.map((label) => ({ heading: <Said>{label}</Said>, numeric: true })),
        { heading: t`Not applicable`, numeric: true },
        ...(someNotObserved ? [{ heading: t`Not observed`, numeric: true }] : []),
        { heading: t`Not answered`, numeric: true },
        {
          heading: (
            <Trans>
              Share “<Said>{labels.at(-1)}</Said>” (likely range)
            </Trans>
          ),
          numeric: true,
        },
        { heading: t`Figure, 0 to 100`, numeric: true },
      ]}
      rows={[
        ...profile.domains.map(({ key, name, figures }) => row(key, name, figures)),
        row("overall", t`All domains`, profile.overall),
      ]}
    />
  );
}

/** The ratings of importance as numbers: apart from the answers, as they are everywhere. */
export function ImportanceTable({
  profile,
  asked,
}: {
  profile: ProfileFigures;
  asked: Importance;
}) {
  const { t } = useLingui();
  const row = (key: string, name: string, figures: Figures | undefined) =>
    figures
      ? [
          {
            id: key,
            name,
            cells: [...figures.distribution, figures.unanswered, figures.score ?? t`no figure`],
          },
        ]
      : [];
  return (
    <FoldingTable
      caption={asked.question}
      rowHeading={t`Domain`}
      columns={[
        ...asked.points.map(({ label }) => ({ heading: label, numeric: true })),
        { heading: t`Not rated`, numeric: true },
        { heading: t`Importance, 0 to 100`, numeric: true },
      ]}
      rows={[
        ...profile.domains.flatMap(({ key, name, importance }) => row(key, name, importance)),
        ...row("overall", t`All domains`, profile.importance),
      ]}
    />
  );
}
