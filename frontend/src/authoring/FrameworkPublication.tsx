import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import {
  deleteFrameworkDraft,
  getFrameworkDraftCheckList,
  getGetFrameworkDraftCheckListQueryKey,
  publishFrameworkDraft,
} from "../api/generated/commonVision";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Publication } from "./Publication";
import { useFrameworkDraft } from "./useDraft";

export default function FrameworkPublication() {
  const { t } = useLingui();
  const { framework = "" } = useParams();
  return (
    <Publication
      draft={useFrameworkDraft()}
      back={
        <BackLink to={editorPaths.frameworkDraft(framework)}>{t`The whole framework`}</BackLink>
      }
      toDifference={editorPaths.frameworkDraftDifference(framework)}
      checkListKey={getGetFrameworkDraftCheckListQueryKey(framework)}
      checkList={() => getFrameworkDraftCheckList(framework)}
      publish={(headers) => publishFrameworkDraft(framework, headers)}
      remove={(headers) => deleteFrameworkDraft(framework, headers)}
    />
  );
}
