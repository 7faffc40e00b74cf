import { Trans } from "@lingui/react/macro";
import type {
  FeedbackReportView,
  GroupsAlike,
  RaterBand,
} from "../api/generated/commonVision.schemas";
import { Details } from "../ui/Details";
import { SummaryList } from "../ui/SummaryList";
import { useWords } from "./useWords";

/** Whose answers are shown, how much weight they bear, and how the figures are made. */
export function WhatStandsBehind({ report, own }: { report: FeedbackReportView; own: boolean }) {
  const words = useWords(own);
  const { howSure, voices } = report;
  return (
    <>
      <SummaryList
        rows={voices.map(({ voice, raters }) => ({
          id: voice,
          name: words.voices[voice],
          value:
            raters === null ? (
              <Trans>Answered</Trans>
            ) : (
              <Trans>{words.band(raters)} answered</Trans>
            ),
        }))}
      />
      {howSure === null ? (
        <p>
          <Trans>
            Fewer than five raters answered in confidence. That is too few to show anything of what
            they answered without giving somebody away, so this report has no part of theirs.
          </Trans>
        </p>
      ) : (
        <>
          <h3 className="nhsuk-heading-s">
            <Trans>How sure this is</Trans>
          </h3>
          <ul>
            <li>
              <RatersInWords raters={howSure.raters} />
            </li>
            <li>
              {howSure.notObserved === "much" ? (
                <Trans>The raters could often not say.</Trans>
              ) : (
                <Trans>The raters could say something about nearly everything.</Trans>
              )}
            </li>
            <li>
              <GroupsInWords groups={howSure.groups} />
            </li>
          </ul>
        </>
      )}
      <HowToRead points={report.points} />
    </>
  );
}

function RatersInWords({ raters }: { raters: RaterBand }) {
  switch (raters) {
    case "3-to-5":
      return (
        <Trans>
          Few raters answered: 15 are advised for figures that would come out much the same if
          others had been asked.
        </Trans>
      );
    case "6-to-9":
      return (
        <Trans>
          About half of the 15 raters that are advised: with others the figures could be somewhat
          different.
        </Trans>
      );
    case "10-or-more":
      return <Trans>Ten raters or more answered; 15 are advised.</Trans>;
  }
}

function GroupsInWords({ groups }: { groups: GroupsAlike }) {
  switch (groups) {
    case "alike":
      return <Trans>The groups see much the same.</Trans>;
    case "different":
      return <Trans>The groups see different things: read them one by one.</Trans>;
    case "one-group":
      return <Trans>All raters are shown as one group.</Trans>;
    case "not-known":
      return <Trans>Whether the groups see the same cannot be said.</Trans>;
  }
}

function HowToRead({ points }: { points: string[] }) {
  return (
    <Details summary={<Trans>How to read these figures</Trans>}>
      <p>
        <Trans>
          A figure is the mean of answers from 1 ({points[0]}) to {points.length} ({points.at(-1)}).
          “Not observed” lowers no figure. Figures half a point or less apart are about the same.
        </Trans>
      </p>
      <p>
        <Trans>
          How many raters stand behind a figure is said only roughly: 3 to 5, 6 to 9, or 10 or more.
          At the ends of the scale, where few answered, a figure is given as “or more” or “or less”,
          so that it does not show what each of them answered.
        </Trans>
      </p>
      <p>
        <Trans>
          Groups in which only one or two answered are put together as “Other raters (combined)”.
          Where too few in some group could say something about a statement, it is shown for all
          raters together, or not at all, and it is left out of the groups’ figures for its domain.
        </Trans>
      </p>
      <p>
        <Trans>
          “All raters” are the peers, direct reports and others: neither the line manager nor the
          person’s own answers are in it.
        </Trans>
      </p>
    </Details>
  );
}
