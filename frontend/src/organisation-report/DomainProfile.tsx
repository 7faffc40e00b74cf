import { Trans, useLingui } from "@lingui/react/macro";
import type {
  CodedShare,
  KeyAndName,
  Others,
  PublishedDomainFigures,
} from "../api/generated/commonVision.schemas";
import { FoldingTable } from "../profile-view/FoldingTable";
import { ChangeInWords } from "../published-figures/ChangeMark";
import { MeanLine } from "./MeanLine";
import { useWords } from "../published-figures/useWords";

interface DomainProfileProps {
  caption: string;
  /** The names of all domains that there may be figures of. */
  names: readonly KeyAndName[];
  figures: readonly PublishedDomainFigures[];
  /** Keys of those that only people in senior roles answer. */
  senior?: ReadonlySet<string>;
  others?: Others | null;
  /** Whether there is an earlier cycle to compare with. */
  withChanges: boolean;
}

/** What is published of one group, domain by domain. */
export function DomainProfile({
  caption,
  names,
  figures,
  senior,
  others = null,
  withChanges,
}: DomainProfileProps) {
  const { t } = useLingui();
  const { share } = useWords();
  const nameOf = new Map(names.map(({ key, name }) => [key, name]));
  const othersMean = new Map(others?.domains.map(({ key, mean }) => [key, mean]));
  return (
    <FoldingTable
      caption={caption}
      rowHeading={t`Domain`}
      columns={[
        { heading: t`Mean, 0 to 100`, long: true },
        ...(others ? [{ heading: t`Other organisations` }] : []),
        { heading: t`People at 75 or more` },
        { heading: t`Below 50 · 50 to 74 · 75 or more`, long: true },
        ...(withChanges ? [{ heading: t`Since the last cycle`, long: true }] : []),
      ]}
      rows={figures.map(({ key, mean, favourable, bands, change }) => ({
        id: key,
        name: (
          <>
            {nameOf.get(key) ?? key}
            {senior?.has(key) && (
              <span className="heat-map__note">
                <Trans>Of those in senior roles who answered it</Trans>
              </span>
            )}
          </>
        ),
        cells: [
          <MeanLine mean={mean} others={othersMean.get(key)} key="mean" />,
          ...(others ? [othersMean.get(key) ?? <Trans key="others">none</Trans>] : []),
          share(favourable),
          bands === null ? (
            <Trans key="bands">Shown from 30 people</Trans>
          ) : (
            <Bands bands={bands} key="bands" />
          ),
          ...(withChanges
            ? [
                <span className="figures-change" key="change">
                  <ChangeInWords change={change} />
                </span>,
              ]
            : []),
        ],
      }))}
    />
  );
}

const tones = ["1", "3", "5"];

/** How people's figures fall. Coded at its ends, so the three need not add up to a hundred. */
function Bands({ bands }: { bands: readonly CodedShare[] }) {
  const { t } = useLingui();
  const { share } = useWords();
  const [low, middle, high] = bands.map(share);
  const sign = { "at-most": "≤", "at-least": "≥", exact: "" };
  return (
    <>
      <span className="nhsuk-u-visually-hidden">
        {t`Below 50: ${low}. 50 to 74: ${middle}. 75 or more: ${high}.`}
      </span>
      <div className="answer-bar answer-bar--small figures-bands" aria-hidden="true">
        {bands.map(({ percent, bound }, index) => (
          <span
            className={`answer-bar__segment answer-tone answer-tone--${tones[index]}`}
            style={{ flex: `${percent} 1 2.75rem` }}
            key={tones[index]}
          >
            <span className="answer-bar__count">
              {sign[bound]}
              {percent}%
            </span>
          </span>
        ))}
      </div>
    </>
  );
}
