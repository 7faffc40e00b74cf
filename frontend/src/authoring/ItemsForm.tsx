import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import type { QuestionnaireItem } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Fieldset } from "../ui/Fieldset";
import { LinkButton } from "../ui/LinkButton";
import { Textarea } from "../ui/Textarea";
import { DraftPage } from "./DraftPage";
import { longestText } from "./limits";
import { placeOf } from "./lists";
import { MoveButtons, moveButtonId } from "./MoveButtons";
import { NotThere } from "./NotThere";
import { Of } from "./Of";
import { PointTexts } from "./PointTexts";
import { addItem, changeItem, moveItem, questionsOn, removeItem } from "./questionnaireTree";
import { useQuestionnaireDraft } from "./useDraft";
import { useMoves } from "./useMoves";
import type { Person } from "./wording";
import { WordingAdvice } from "./WordingAdvice";

/** The items of one element, each in both persons, with advice on their wording. */
export default function ItemsForm() {
  const { t } = useLingui();
  const { questionnaire = "", element: key = "" } = useParams();
  const draft = useQuestionnaireDraft();
  const { keeper, content } = draft;
  const moves = useMoves();
  const found = questionsOn(content, key);
  const back = (
    <BackLink
      to={editorPaths.questionnaireDraft(questionnaire)}
    >{t`The whole questionnaire`}</BackLink>
  );
  if (!found) return <NotThere draft={draft} back={back} />;
  const { section, element } = found;
  const { items } = element;

  const add = () => {
    const added = addItem(content, key);
    keeper.edit(() => added.content, null);
    moves.say(t`Item ${items.length + 1} is new.`, added.key);
  };
  const move = (item: string, index: number, step: -1 | 1) => {
    keeper.edit((it) => moveItem(it, item, index + step), null);
    moves.say(
      t`Item ${index + 1} is now item ${index + step + 1} of ${items.length}.`,
      moveButtonId(item, step),
    );
  };
  const remove = (item: string) => {
    const place = placeOf(items, item);
    keeper.edit((it) => removeItem(it, item), null);
    moves.say(t`Item ${place + 1} is removed. Undo brings it back.`, "add-item");
  };

  return (
    <DraftPage draft={draft} title={element.name} caption={section.name} back={back}>
      <p>{element.description}</p>
      <output className="nhsuk-u-visually-hidden">{moves.words}</output>
      <ol className="nhsuk-list app-rows">
        {items.map((item, index) => (
          <li key={item.key}>
            <Fieldset legend={t`Item ${index + 1}`} size="s">
              <ItemText item={item} person="first" label={t`About oneself`} />
              <ItemText item={item} person="third" label={t`The same about a colleague`} />
              <div className="app-tree__row">
                <span className="app-tree__name">
                  <LinkButton onClick={() => remove(item.key)}>
                    <Trans>Remove item {index + 1}</Trans>
                  </LinkButton>
                </span>
                <MoveButtons
                  of={item.key}
                  name={t`item ${index + 1}`}
                  canGoUp={index > 0}
                  canGoDown={index < items.length - 1}
                  onMove={(step) => move(item.key, index, step)}
                />
              </div>
            </Fieldset>
          </li>
        ))}
      </ol>
      <Button secondary id="add-item" onClick={add}>
        <Trans>Add an item</Trans>
        <Of name={element.name} />
      </Button>
      <PointTexts element={element} />
    </DraftPage>
  );
}

/** The first person's field has the item's key as its id, so that an address can go to it. */
function ItemText({
  item,
  person,
  label,
}: {
  item: QuestionnaireItem;
  person: Person;
  label: string;
}) {
  const { keeper } = useQuestionnaireDraft();
  const field = person === "first" ? "text" : "thirdPerson";
  const id = person === "first" ? item.key : `${item.key}-third`;
  const { t } = useLingui();
  return (
    <>
      <Textarea
        id={id}
        label={label}
        hint={person === "first" ? t`As in “I ask…”` : t`As in “Asks…”`}
        rows={2}
        value={item[field]}
        limit={longestText}
        describedBy={`${id}-advice`}
        onChange={({ target }) =>
          keeper.edit(
            (it) => changeItem(it, item.key, (before) => ({ ...before, [field]: target.value })),
            `${item.key} ${field}`,
          )
        }
      />
      <WordingAdvice id={id} text={item[field]} person={person} />
    </>
  );
}
