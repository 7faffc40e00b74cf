import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import {
  deleteQuestionnaireDraft,
  getQuestionnaireDraftCheckList,
  getGetQuestionnaireDraftCheckListQueryKey,
  publishQuestionnaireDraft,
} from "../api/generated/commonVision";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Publication } from "./Publication";
import { useQuestionnaireDraft } from "./useDraft";

export default function QuestionnairePublication() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  return (
    <Publication
      draft={useQuestionnaireDraft()}
      back={
        <BackLink
          to={editorPaths.questionnaireDraft(questionnaire)}
        >{t`The whole questionnaire`}</BackLink>
      }
      toDifference={editorPaths.questionnaireDraftDifference(questionnaire)}
      checkListKey={getGetQuestionnaireDraftCheckListQueryKey(questionnaire)}
      checkList={() => getQuestionnaireDraftCheckList(questionnaire)}
      publish={(headers) => publishQuestionnaireDraft(questionnaire, headers)}
      remove={(headers) => deleteQuestionnaireDraft(questionnaire, headers)}
    />
  );
}
