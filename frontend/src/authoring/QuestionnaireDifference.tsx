import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { questionnaireDifference } from "./difference";
import { Differences } from "./Differences";
import { publishedQuestionnaireQuery } from "./queries";
import { useQuestionnaireDraft } from "./useDraft";

/** What the draft of a questionnaire changes of the version that it began from. */
export default function QuestionnaireDifference() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  const draft = useQuestionnaireDraft();
  const since = draft.editing.draft.basedOn;
  const before = useQuery({
    ...publishedQuestionnaireQuery(questionnaire, since ?? 0),
    enabled: since !== undefined,
  });
  return (
    <Differences
      draft={draft}
      since={since}
      back={
        <BackLink to={editorPaths.questionnaireDraft(questionnaire)}>
          {t`The whole questionnaire`}
        </BackLink>
      }
      error={before.error}
      retry={() => void before.refetch()}
      differences={
        before.data &&
        questionnaireDifference({ ...before.data, over: before.data.framework }, draft.content)
      }
      asked="item"
    />
  );
}
