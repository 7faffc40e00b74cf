import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Fieldset } from "../ui/Fieldset";
import { Input } from "../ui/Input";
import { Textarea } from "../ui/Textarea";
import type { QuestionnaireText } from "./content";
import { DraftPage } from "./DraftPage";
import { useFieldWords } from "./fieldWords";
import { longestName, longestText } from "./limits";
import { RightsFields } from "./RightsFields";
import { ShortText } from "./ShortText";
import { useQuestionnaireDraft } from "./useDraft";

/** What is said about the questionnaire as a whole. */
export default function QuestionnaireTexts() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  const words = useFieldWords();
  const draft = useQuestionnaireDraft();
  const { keeper, content } = draft;
  const set = (part: Partial<QuestionnaireText>) =>
    keeper.edit((it) => ({ ...it, ...part }), Object.keys(part).join());

  return (
    <DraftPage
      draft={draft}
      title={t`Name, instructions and rights`}
      caption={content.name}
      back={
        <BackLink to={editorPaths.questionnaireDraft(questionnaire)}>
          {t`The whole questionnaire`}
        </BackLink>
      }
    >
      <ShortText
        id="name"
        label={words("name")}
        value={content.name}
        limit={longestName}
        onChange={(name) => set({ name })}
      />
      <Textarea
        id="summary"
        label={words("summary")}
        hint={t`Shown where people choose a questionnaire.`}
        value={content.summary}
        limit={longestText}
        onChange={({ target }) => set({ summary: target.value })}
      />
      <Textarea
        id="instructions"
        label={words("instructions")}
        hint={t`Shown before the first question.`}
        value={content.instructions}
        limit={longestText}
        onChange={({ target }) => set({ instructions: target.value })}
      />
      <Input
        id="minutes"
        label={words("minutes")}
        hint={t`For everyone’s domains.`}
        inputMode="numeric"
        width={3}
        value={content.minutes}
        onChange={({ target }) => set({ minutes: Number(target.value.replaceAll(/\D/g, "")) })}
      />
      <Fieldset legend={<Trans>Whose words these are</Trans>}>
        <RightsFields
          rights={content.rights}
          onChange={(field, change) =>
            keeper.edit((it) => ({ ...it, rights: change(it.rights) }), `rights.${field}`)
          }
        />
      </Fieldset>
    </DraftPage>
  );
}
