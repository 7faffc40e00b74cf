import { Plural, Trans } from "@lingui/react/macro";
import type { QuestionnaireSummary } from "../api/generated/commonVision.schemas";
import { versions } from "../versions";

/** What the assessment is and how long it takes. */
export function AssessmentFacts({ questionnaires }: { questionnaires: QuestionnaireSummary[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>
        <Trans>
          You read short statements about things people do at work, and choose for each what is true
          of you: how often you do it or, in one questionnaire, at which level.
        </Trans>
      </li>
      <li>
        <Trans>
          You get your profile at once: your strengths, possible areas to develop, and what to try
          or read next.
        </Trans>
      </li>
      <li>
        <Minutes questionnaires={questionnaires} />{" "}
        <Trans>You can stop at any time and go on later, also on another device.</Trans>
      </li>
      <li>
        <Trans>You can take it again, for instance after a year, and see what has changed.</Trans>
      </li>
    </ul>
  );
}

/** Until the server has said how long it takes, the sentence keeps its place, so that nothing below it moves. */
function Minutes({ questionnaires }: { questionnaires: QuestionnaireSummary[] }) {
  const [forEveryone, forSeniorRoles] = versions(questionnaires.slice(0, 1));
  const minutes = forEveryone?.minutes ?? 10;
  const withSenior = forEveryone ? forSeniorRoles?.minutes : 10;
  return (
    <span className={forEveryone ? undefined : "app-not-yet"}>
      {withSenior === undefined ? (
        <Trans>
          It takes about <Plural value={minutes} one="# minute" other="# minutes" />.
        </Trans>
      ) : (
        <Trans>
          It takes about <Plural value={minutes} one="# minute" other="# minutes" />, or{" "}
          {withSenior} with the part for senior roles.
        </Trans>
      )}
    </span>
  );
}
