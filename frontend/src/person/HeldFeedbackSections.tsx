import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type {
  EverythingHeld,
  HeldFeedback,
  HeldRequest,
  HeldRound,
  RaterGroup,
  RaterState,
  StaffEntry,
} from "../api/generated/commonVision.schemas";
import { SummaryList, type SummaryRow } from "../ui/SummaryList";

/** What rounds of feedback and staff lists hold about the person. */
export function HeldFeedbackSections({ held }: { held: EverythingHeld }) {
  const { feedback, staffLists } = held;
  return (
    <>
      <h2 className="nhsuk-heading-m">
        <Trans>Feedback about you</Trans>
      </h2>
      {feedback.rounds.length === 0 && feedback.records.length === 0 && <None />}
      {feedback.rounds.map((round) => (
        <Round round={round} key={round.id} />
      ))}
      <Records records={feedback.records} />
      <h2 className="nhsuk-heading-m">
        <Trans>Feedback that you are asked for</Trans>
      </h2>
      {feedback.asked.length === 0 && <None />}
      {feedback.asked.map((request) => (
        <Request request={request} key={`${request.subject} ${request.closesOn}`} />
      ))}
      <p>
        <Trans>
          What you have handed in about others is not here: it is kept without your name, your
          address or a time, and nobody can find which of it is yours. Until the report of a round
          is made, and in backups and logs for 35 days after, those who operate the service could
          technically match it.
        </Trans>
      </p>
      {feedback.facilitating.length > 0 && <Facilitating feedback={feedback} />}
      <h2 className="nhsuk-heading-m">
        <Trans>Staff lists</Trans>
      </h2>
      {staffLists.length === 0 && <None />}
      {staffLists.map((entry) => (
        <Entry entry={entry} key={entry.organisation} />
      ))}
    </>
  );
}

function None() {
  return (
    <p>
      <Trans>None.</Trans>
    </p>
  );
}

function Round({ round }: { round: HeldRound }) {
  const { t } = useLingui();
  const day = useDay();
  const groups = useGroups();
  const rows: SummaryRow[] = [
    { name: t`Facilitator`, value: round.facilitator ?? t`None chosen yet` },
    {
      name: t`People you named`,
      value:
        round.panel.length === 0 ? (
          <Trans>None, or forgotten since the report was made</Trans>
        ) : (
          <ul className="nhsuk-list">
            {round.panel.map(({ group, name, email }) => (
              <li key={email}>
                {name}, {email} ({groups[group]})
              </li>
            ))}
          </ul>
        ),
    },
    {
      name: t`Report talked through`,
      value: round.conversationOn === null ? t`Not yet` : day(round.conversationOn),
    },
    {
      name: t`Report released to you`,
      value: round.releasedOn === null ? t`Not yet` : day(round.releasedOn),
    },
    ...(round.note === null ? [] : [{ name: t`Note on your panel`, value: round.note }]),
  ];
  return (
    <section>
      <h3 className="nhsuk-heading-s">
        <Trans>
          From {day(round.opensOn)} to {day(round.closesOn)}
        </Trans>
      </h3>
      <SummaryList rows={rows} />
    </section>
  );
}

/** They outlive their rounds, so they may be there where no round is. */
function Records({ records }: { records: HeldFeedback["records"] }) {
  const day = useDay();
  if (records.length === 0) return null;
  return (
    <>
      <p>
        <Trans>Your record of rounds, for your appraisal:</Trans>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {records.map(({ openedOn, facilitator }) => (
          <li key={openedOn}>
            <Trans>
              opened on {day(openedOn)}, facilitated by {facilitator}
            </Trans>
          </li>
        ))}
      </ul>
    </>
  );
}

function Request({ request }: { request: HeldRequest }) {
  const { t } = useLingui();
  const day = useDay();
  const groups = useGroups();
  const states: Record<RaterState, string> = {
    ASKED: t`Not handed in`,
    ANSWERED: t`Handed in`,
    REFUSED: t`You gave no feedback`,
  };
  const rows: SummaryRow[] = [
    { name: t`You are asked as`, value: groups[request.group] },
    { name: t`Written down as`, value: `${request.name}, ${request.email}` },
    { name: t`Until`, value: day(request.closesOn) },
    { name: t`What became of it`, value: states[request.state] },
    {
      name: t`Answered and not handed in`,
      value: <Plural value={request.answers.length} _0="None" one="# answer" other="# answers" />,
    },
    {
      name: t`Written and not handed in`,
      value: (
        <Plural value={request.comments.length} _0="None" one="# comment" other="# comments" />
      ),
    },
  ];
  return (
    <section>
      <h3 className="nhsuk-heading-s">
        <Trans>About {request.subject}</Trans>
      </h3>
      <SummaryList rows={rows} />
    </section>
  );
}

function Facilitating({ feedback }: { feedback: HeldFeedback }) {
  const day = useDay();
  return (
    <>
      <h2 className="nhsuk-heading-m">
        <Trans>Feedback that you facilitate</Trans>
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {feedback.facilitating.map(({ subject, opensOn, closesOn }) => (
          <li key={`${subject} ${opensOn}`}>
            <Trans>
              {subject}, from {day(opensOn)} to {day(closesOn)}
            </Trans>
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ entry }: { entry: StaffEntry }) {
  const { t } = useLingui();
  const day = useDay();
  const { facilitatorFrom: from, facilitatorTo: to } = entry;
  const rows: SummaryRow[] = [
    { name: t`Name`, value: entry.name },
    { name: t`E-mail address`, value: entry.email },
    { name: t`Employee number`, value: entry.employeeNumber ?? t`Not given` },
    { name: t`Line manager`, value: entry.lineManager ?? t`Not given` },
    { name: t`Unit`, value: entry.unit ?? t`Not given` },
    { name: t`Staff group`, value: entry.staffGroup ?? t`Not given` },
    { name: t`Pay-band cluster`, value: entry.payBandCluster ?? t`Not given` },
    ...(entry.leftOn === null ? [] : [{ name: t`Left on`, value: day(entry.leftOn) }]),
    {
      name: t`Accredited as a facilitator`,
      value:
        from === null || to === null ? (
          t`No`
        ) : (
          <Trans>
            from {day(from)} to {day(to)}
          </Trans>
        ),
    },
    {
      name: t`In the cohorts`,
      value: entry.cohorts.length === 0 ? t`None` : entry.cohorts.join(", "),
    },
  ];
  return (
    <section>
      <h3 className="nhsuk-heading-s">
        <Trans>Organisation {entry.organisation}</Trans>
      </h3>
      <SummaryList rows={rows} />
    </section>
  );
}

function useDay() {
  const { i18n } = useLingui();
  // A day, not a moment: noon is on it wherever one reads.
  return (date: string) => i18n.date(`${date}T12:00:00`, { dateStyle: "long" });
}

function useGroups(): Record<RaterGroup, string> {
  const { t } = useLingui();
  return {
    "line-manager": t`line manager`,
    peer: t`peer`,
    "direct-report": t`direct report`,
    other: t`other`,
  };
}
