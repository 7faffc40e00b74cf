import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getGetResponseQueryOptions } from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { paths } from "../paths";
import { Paragraphs } from "../ui/Paragraphs";
import { Tag } from "../ui/Tag";
import { TaskList, type Task } from "../ui/TaskList";
import { WarningCallout } from "../ui/WarningCallout";
import { inShort } from "./days";

/** What the subject has to do until the panel can be proposed. */
export function Preparing({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const own = useOwnAnswers(round);
  const enough = !["not-used", "too-few"].includes(round.advice.inAll);
  const ready = enough && round.facilitator !== null && round.facilitator.accredited;
  const completed = <Trans>Completed</Trans>;

  return (
    <>
      {round.note !== null && (
        <WarningCallout title={t`Your panel has come back`}>
          <Paragraphs text={round.note} />
          <p>
            <Trans>Change what is meant, and propose it again.</Trans>
          </p>
        </WarningCallout>
      )}
      <TaskList
        tasks={[
          {
            id: "dates",
            name: t`Say when colleagues can answer`,
            hint: (
              <Trans>
                From {inShort(round.opensOn)} to {inShort(round.closesOn)}
              </Trans>
            ),
            to: feedbackPaths.dates(round.id),
            status: completed,
          },
          ...own,
          {
            id: "raters",
            name: t`Choose whom you ask`,
            hint: t`4 to 6 people in each group that you use, 10 to 15 in all`,
            to: feedbackPaths.raters(round.id),
            status: enough ? completed : round.raters.length > 0 ? <Begun /> : <NotStarted />,
          },
          {
            id: "facilitator",
            name: t`Choose a facilitator`,
            hint: round.facilitator?.name,
            to: feedbackPaths.facilitator(round.id),
            status:
              round.facilitator === null ? (
                <NotStarted />
              ) : round.facilitator.accredited ? (
                completed
              ) : (
                <Tag colour="orange">
                  <Trans>Choose another</Trans>
                </Tag>
              ),
          },
          {
            id: "check",
            name: t`Check and propose your panel`,
            hint: t`Your facilitator or your line manager approves it.`,
            ...(ready && { to: feedbackPaths.check(round.id) }),
            status: ready ? <NotStarted /> : <Trans>Cannot start yet</Trans>,
          },
        ]}
      />
    </>
  );
}

/** The subject's own part, as a task or nothing where they have deleted it. It can be answered until the round closes. */
export function useOwnAnswers({ selfResponse, closesOn }: RoundView): Task[] {
  const { t } = useLingui();
  const { data } = useQuery({
    ...getGetResponseQueryOptions(selfResponse ?? "", { query: { staleTime: 0 } }),
    enabled: selfResponse !== null,
  });
  if (selfResponse === null) return [];
  const submitted = data?.state === "SUBMITTED";
  return [
    {
      id: "own",
      name: t`Answer about yourself`,
      hint: t`The same questions as your colleagues. Submit them by ${inShort(closesOn)}, or the report has none of yours.`,
      ...(!submitted && { to: paths.assessment(selfResponse) }),
      status: submitted ? (
        <Trans>Completed</Trans>
      ) : data && data.answers.length > 0 ? (
        <Begun />
      ) : (
        <NotStarted />
      ),
    },
  ];
}

function NotStarted() {
  return (
    <Tag colour="blue">
      <Trans>Not yet started</Trans>
    </Tag>
  );
}

function Begun() {
  return (
    <Tag colour="white">
      <Trans>In progress</Trans>
    </Tag>
  );
}
