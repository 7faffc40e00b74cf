import { Trans, useLingui } from "@lingui/react/macro";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { SummaryList } from "../ui/SummaryList";
import { groupNames } from "./groups";

/** Whether a group has enough answers. Nobody is told more, and the page does not move with the answers. */
export function Progress({ round: { progress } }: { round: RoundView }) {
  const { i18n } = useLingui();
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <Trans>How far it is</Trans>
      </h2>
      <SummaryList
        rows={progress.map(({ group, enough }) => ({
          id: group,
          name: i18n._(groupNames[group]),
          value: enough ? <Trans>Enough</Trans> : <Trans>Not yet enough</Trans>,
        }))}
      />
      <p>
        <Trans>
          Looked at once a morning. Enough means that at least three of the group have answered.
          Who, how many and when is said to nobody.
        </Trans>
      </p>
    </section>
  );
}
