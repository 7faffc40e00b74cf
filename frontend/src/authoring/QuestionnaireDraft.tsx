import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "react-router";
import type { FrameworkView } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { questionnaireField } from "./addresses";
import type { QuestionnaireText } from "./content";
import type { DraftKeeper } from "./draftKeeper";
import { publishedFrameworkQuery } from "./queries";
import { questionnaireDraftOnServer } from "./servers";
import { useEditing, useOpenDraft, type QuestionnairePages } from "./useDraft";

/** Keeps one questionnaire's draft open while its pages come and go, with the framework that it is over. */
export default function QuestionnaireDraft() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  const opening = useOpenDraft(`questionnaire/${questionnaire}`, () =>
    questionnaireDraftOnServer(questionnaire),
  );
  const back = <BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>;
  if (opening.status === "opening") return <Loading />;
  if (opening.status === "failed")
    return <ErrorState error={opening.error} retry={opening.retry} back={back} />;
  return <Pages questionnaire={questionnaire} keeper={opening.keeper} back={back} />;
}

function Pages({
  questionnaire,
  keeper,
  back,
}: {
  questionnaire: string;
  keeper: DraftKeeper<QuestionnaireText>;
  back: React.ReactNode;
}) {
  const editing = useEditing(keeper);
  const content = editing.history.present;
  const { data, error, refetch } = useQuery(
    publishedFrameworkQuery(content.over.key, content.over.version),
  );
  if (error !== null) return <ErrorState error={error} retry={() => void refetch()} back={back} />;
  if (!data) return <Loading />;
  const framework: FrameworkView = data;
  const pages: QuestionnairePages = {
    keeper,
    editing,
    content,
    framework,
    addressOf: (pointer) => questionnaireField(questionnaire, content, pointer),
  };
  return <Outlet context={pages} />;
}
