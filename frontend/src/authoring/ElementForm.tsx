import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import type { FrameworkElement } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Select } from "../ui/Select";
import { Textarea } from "../ui/Textarea";
import { DraftPage } from "./DraftPage";
import { useFieldWords } from "./fieldWords";
import { changeElement, domainWith, elementIn, moveElement, removeElement } from "./frameworkTree";
import { LevelFields } from "./LevelFields";
import { longestName, longestText } from "./limits";
import { Lines } from "./Lines";
import { NotThere } from "./NotThere";
import { withOptional } from "./optional";
import { RemoveDialog } from "./RemoveDialog";
import { ShortText } from "./ShortText";
import { SuggestionFields } from "./SuggestionFields";
import { useFrameworkDraft } from "./useDraft";

export default function ElementForm() {
  const { t } = useLingui();
  const { framework = "", element: key = "" } = useParams();
  const words = useFieldWords();
  const draft = useFrameworkDraft();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const { keeper, content } = draft;
  const element = elementIn(content, key);
  const domain = domainWith(content, key);
  const back = (
    <BackLink to={editorPaths.frameworkDraft(framework)}>{t`The whole framework`}</BackLink>
  );
  if (!element || !domain) return <NotThere draft={draft} back={back} />;

  const set = <F extends keyof FrameworkElement>(field: F, value: FrameworkElement[F]) =>
    keeper.edit(
      (it) => changeElement(it, key, (before) => ({ ...before, [field]: value })),
      `${key} ${field}`,
    );
  const text = (field: "description" | "example" | "overplayed", hint?: string) => (
    <Textarea
      id={field}
      label={words(field)}
      hint={hint}
      value={element[field]}
      limit={longestText}
      onChange={({ target }) => set(field, target.value)}
    />
  );

  return (
    <DraftPage draft={draft} title={t`Element`} caption={domain.name} back={back}>
      <ShortText
        id="name"
        label={words("name")}
        value={element.name}
        limit={longestName}
        onChange={(value) => set("name", value)}
      />
      {text("description")}
      <Lines
        id="looksLike"
        label={words("looksLike")}
        hint={t`Behaviours that somebody else could see, one a line.`}
        lines={element.looksLike}
        onChange={(lines) => set("looksLike", lines)}
      />
      {text("example", t`A short scene from the work of the people it is for.`)}
      <SuggestionFields
        suggestions={element.suggestions}
        onChange={(suggestions) => set("suggestions", suggestions)}
      />
      {text("overplayed", t`A question for people who do this always.`)}
      <LevelFields
        levels={element.levels}
        onChange={(levels) =>
          keeper.edit(
            (it) => changeElement(it, key, (before) => withOptional(before, "levels", levels)),
            `${key} levels`,
          )
        }
      />
      <Select
        id="domain"
        label={t`In which domain it stands`}
        value={domain.key}
        onChange={({ target }) =>
          keeper.edit((it) => moveElement(it, key, target.value, Number.MAX_SAFE_INTEGER), null)
        }
      >
        {content.domains.map((it) => (
          <option value={it.key} key={it.key}>
            {it.name || t`Without a name yet`}
          </option>
        ))}
      </Select>
      <Button secondary onClick={() => setRemoving(true)}>
        <Trans>Remove this element</Trans>
      </Button>
      <RemoveDialog
        open={removing}
        title={t`Remove this element?`}
        onClose={() => setRemoving(false)}
        onRemove={() => {
          keeper.edit((it) => removeElement(it, key), null);
          void navigate(editorPaths.frameworkDraft(framework));
        }}
      >
        <Trans>You can undo this as long as the draft is open.</Trans>
      </RemoveDialog>
    </DraftPage>
  );
}
