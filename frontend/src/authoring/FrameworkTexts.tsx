import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import type { Rights } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Fieldset } from "../ui/Fieldset";
import { Textarea } from "../ui/Textarea";
import type { FrameworkContent } from "./content";
import { DraftPage } from "./DraftPage";
import { useFieldWords } from "./fieldWords";
import { longestIntroduction, longestName, longestText } from "./limits";
import { RightsFields } from "./RightsFields";
import { ShortText } from "./ShortText";
import { useFrameworkDraft } from "./useDraft";

/** What is said about the framework as a whole. */
export default function FrameworkTexts() {
  const { t } = useLingui();
  const { framework = "" } = useParams();
  const words = useFieldWords();
  const draft = useFrameworkDraft();
  const { keeper, content } = draft;
  const set = (field: "name" | "summary" | "introduction" | "audience", value: string) =>
    keeper.edit((it: FrameworkContent) => ({ ...it, [field]: value }), field);

  return (
    <DraftPage
      draft={draft}
      title={t`Name, introduction and rights`}
      caption={content.name}
      back={
        <BackLink to={editorPaths.frameworkDraft(framework)}>{t`The whole framework`}</BackLink>
      }
    >
      <ShortText
        id="name"
        label={words("name")}
        value={content.name}
        limit={longestName}
        onChange={(value) => set("name", value)}
      />
      <Textarea
        id="summary"
        label={words("summary")}
        hint={t`Shown in lists, before anybody opens it.`}
        value={content.summary}
        limit={longestText}
        onChange={({ target }) => set("summary", target.value)}
      />
      <Textarea
        id="introduction"
        label={words("introduction")}
        hint={t`Leave an empty line between two paragraphs.`}
        rows={10}
        value={content.introduction}
        limit={longestIntroduction}
        onChange={({ target }) => set("introduction", target.value)}
      />
      <Textarea
        id="audience"
        label={words("audience")}
        rows={2}
        value={content.audience}
        limit={longestText}
        onChange={({ target }) => set("audience", target.value)}
      />
      <Fieldset legend={<Trans>Whose words these are</Trans>}>
        <RightsFields
          rights={content.rights}
          onChange={(field, change) =>
            keeper.edit(
              (it: FrameworkContent) => ({ ...it, rights: change(it.rights) as Rights }),
              `rights.${field}`,
            )
          }
        />
      </Fieldset>
    </DraftPage>
  );
}
