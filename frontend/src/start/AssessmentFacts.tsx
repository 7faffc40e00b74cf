import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { QuestionnaireSummary } from "../api/generated/commonVision.schemas";
import { versions } from "../versions";

/** What it is and how long it takes; the figures come as soon as the server has said them. */
export function AssessmentFacts({ questionnaires }: { questionnaires: QuestionnaireSummary[] }) {
  const { i18n } = useLingui();
  const [forEveryone, forSeniorRoles] = versions(questionnaires.slice(0, 1));
  const counted = questionnaires.find(({ taken }) => taken !== null);

  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      <li>
        <Trans>
          You read short statements about things people do at work, and choose how often each is
          true of you.
        </Trans>
      </li>
      <li>
        <Trans>
          You get your profile at once: your strengths, possible areas to develop, and what to try
          or read next.
        </Trans>
      </li>
      <li>
        {forEveryone && (
          <>
            {forSeniorRoles ? (
              <Trans>
                It takes about{" "}
                <Plural value={forEveryone.minutes} one="# minute" other="# minutes" />, or{" "}
                {forSeniorRoles.minutes} with the part for senior roles.
              </Trans>
            ) : (
              <Trans>
                It takes about{" "}
                <Plural value={forEveryone.minutes} one="# minute" other="# minutes" />.
              </Trans>
            )}{" "}
          </>
        )}
        <Trans>You can stop at any time and go on later, also on another device.</Trans>
      </li>
      <li>
        <Trans>You can take it again, for instance after a year, and see what has changed.</Trans>
      </li>
      {counted?.taken && (
        <li>
          <Trans>
            More than {i18n.number(counted.taken)} people have taken the {counted.name} here.
          </Trans>
        </li>
      )}
    </ul>
  );
}
