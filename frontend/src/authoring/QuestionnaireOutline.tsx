import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { getGetFrameworkQueryOptions } from "../api/generated/commonVision";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { InsetText } from "../ui/InsetText";
import { LinkButton } from "../ui/LinkButton";
import type { QuestionnaireText } from "./content";
import { DraftPage } from "./DraftPage";
import { sayTheSame } from "./merge";
import { Of } from "./Of";
import { itemsOf, laidOver, leaveOut, leftOut, takeIn } from "./questionnaireTree";
import { useQuestionnaireDraft } from "./useDraft";

/** What is asked of each element, in the framework's order, and what is left out. */
export default function QuestionnaireOutline() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  const draft = useQuestionnaireDraft();
  const { keeper, content, framework } = draft;
  const out = leftOut(content, framework);
  const unnamed = t`Without a name yet`;

  return (
    <DraftPage
      draft={draft}
      title={content.name || unnamed}
      caption={t`Questionnaire draft`}
      back={<BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>}
    >
      <p>
        <Trans>
          Over {framework.name}, version {framework.version}. Its order and the texts of its domains
          and elements are the framework’s.
        </Trans>
      </p>
      <TakeOver />
      <ul className="nhsuk-list">
        <li>
          <Link to={editorPaths.questionnaireDraftTexts(questionnaire)}>
            <Trans>Change its name, instructions and rights</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.questionnaireDraftScale(questionnaire)}>
            <Trans>Change its scale</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.questionnaireDraftTable(questionnaire)}>
            <Trans>Change its items in a spreadsheet</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.questionnaireDraftPreview(questionnaire)}>
            <Trans>Preview it as on a phone</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.questionnaireDraftDifference(questionnaire)}>
            <Trans>See what is different</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.questionnaireDraftPublication(questionnaire)}>
            <Trans>Check and publish</Trans>
          </Link>
        </li>
      </ul>
      {content.sections.map((section) => (
        <section className="app-tree__domain" key={section.key}>
          <h2 className="nhsuk-heading-m">{section.name}</h2>
          <ul className="app-tree">
            {section.elements.map((element) => (
              <li className="app-tree__row" key={element.key}>
                <span className="app-tree__name">
                  <Link to={editorPaths.questionnaireDraftItems(questionnaire, element.key)}>
                    {element.name}
                  </Link>
                  <br />
                  <Plural
                    value={element.items.length}
                    _0="No items yet"
                    one="# item"
                    other="# items"
                  />
                </span>
                <LinkButton
                  id={`out-${element.key}`}
                  onClick={() => keeper.edit((it) => leaveOut(it, element.key), null)}
                >
                  <Trans>Leave out</Trans>
                  <Of name={element.name} />
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {out.length > 0 && (
        <section>
          <h2 className="nhsuk-heading-m">
            <Trans>Not asked about</Trans>
          </h2>
          <ul className="app-tree">
            {out.map(({ domain, element }) => (
              <li className="app-tree__row" key={element.key}>
                <span className="app-tree__name">
                  {element.name}
                  <br />
                  {domain.name}
                </span>
                <LinkButton
                  onClick={() => keeper.edit((it) => takeIn(it, framework, element.key), null)}
                >
                  <Trans>Ask about it</Trans>
                  <Of name={element.name} />
                </LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DraftPage>
  );
}

/**
 * The framework reads otherwise than it did when this was written, because a later version has been published or because
 * the questionnaire was copied over it. Nothing changes until the editor takes it over.
 */
function TakeOver() {
  const { keeper, content, framework } = useQuestionnaireDraft();
  const { data } = useQuery(getGetFrameworkQueryOptions(content.over.key));
  const newest = data && data.version > framework.version ? data : framework;
  const taken: QuestionnaireText = {
    ...laidOver(content, newest),
    over: { key: newest.key, version: newest.version },
  };
  if (sayTheSame(taken, content)) return null;
  const gone = itemsOf(content).length - itemsOf(taken).length;
  return (
    <InsetText>
      <p>
        {newest === framework ? (
          <Trans>The framework’s order or texts are not those that stand here.</Trans>
        ) : (
          <Trans>Version {newest.version} of the framework has been published.</Trans>
        )}{" "}
        <Plural
          value={gone}
          _0="Every item stays with its element."
          one="# item would go, because its element is no longer there."
          other="# items would go, because their elements are no longer there."
        />
      </p>
      <Button secondary small onClick={() => keeper.edit(() => taken, null)}>
        <Trans>Take over version {newest.version}</Trans>
      </Button>
    </InsetText>
  );
}
