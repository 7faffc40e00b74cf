import { Trans, useLingui } from "@lingui/react/macro";
import type { RaterView, RoundView } from "../api/generated/commonVision.schemas";
import { Table } from "../ui/Table";
import { AdviceInAll, GroupAdvice } from "./Advice";
import { groupNames, groups } from "./groups";
import "./rounds.css";

/** The panel as it stands, by group; for the facilitator with what became of the invitations. */
export function PanelView({ round }: { round: RoundView }) {
  const { t, i18n } = useLingui();
  return groups.map((group) => {
    const raters = round.raters.filter((rater) => rater.group === group);
    const size = round.advice.groups.find((advice) => advice.group === group)?.size;
    const withInvitations = raters.some(({ invitation }) => invitation !== null);
    if (raters.length === 0) return null;
    return (
      <section key={group}>
        <Table
          caption={i18n._(groupNames[group])}
          captionSize="s"
          columns={[
            { heading: t`Name` },
            { heading: t`E-mail address` },
            ...(withInvitations ? [{ heading: t`Invitation` }] : []),
          ]}
          rows={raters.map((rater) => ({
            id: rater.email,
            cells: [
              rater.name,
              <span className="app-rounds-address" key="email">
                {rater.email}
              </span>,
              ...(withInvitations ? [<Invitation rater={rater} key="invitation" />] : []),
            ],
          }))}
        />
        {size && (
          <p>
            <GroupAdvice size={size} />
          </p>
        )}
      </section>
    );
  });
}

export function PanelAdvice({ round }: { round: RoundView }) {
  return (
    <p>
      <AdviceInAll size={round.advice.inAll} />
    </p>
  );
}

function Invitation({ rater: { invitation } }: { rater: RaterView }) {
  switch (invitation) {
    case "SENT":
      return <Trans>Sent</Trans>;
    case "FAILED":
      return <Trans>Could not be delivered</Trans>;
    default:
      return <Trans>Not sent yet</Trans>;
  }
}
