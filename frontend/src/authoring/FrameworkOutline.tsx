import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate, useParams } from "react-router";
import type { FrameworkDomain } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { classes } from "../ui/classes";
import { DraftPage } from "./DraftPage";
import {
  addDomain,
  addElement,
  domainWith,
  elementIn,
  elementStep,
  moveDomain,
  moveElement,
} from "./frameworkTree";
import { placeOf } from "./lists";
import { MoveButtons, moveButtonId } from "./MoveButtons";
import { Of } from "./Of";
import { useFrameworkDraft } from "./useDraft";
import { useDragging, type Dragging, type Target } from "./useDragging";
import { useMoves } from "./useMoves";

/** The whole framework at a glance: what it holds, in which order, and the way to each text. */
export default function FrameworkOutline() {
  const { t } = useLingui();
  const { framework = "" } = useParams();
  const draft = useFrameworkDraft();
  const { keeper, content } = draft;
  const navigate = useNavigate();
  const moves = useMoves();
  const name = (it: { name: string }) => it.name || t`Without a name yet`;

  const goToNew = (
    added: { content: typeof content; key: string },
    to: (key: string) => string,
  ) => {
    keeper.edit(() => added.content, null);
    void navigate(to(added.key));
  };

  const toDomain = (key: string, at: number, focus: string) => {
    const now = moveDomain(content, key, at);
    keeper.edit(() => now, null);
    const place = placeOf(now.domains, key);
    moves.say(
      t`${name(now.domains[place]!)} is now domain ${place + 1} of ${now.domains.length}.`,
      focus,
    );
  };
  const toElement = (key: string, domain: string, at: number, focus: string) => {
    const now = moveElement(content, key, domain, at);
    keeper.edit(() => now, null);
    const home = domainWith(now, key)!;
    const place = placeOf(home.elements, key) + 1;
    moves.say(
      t`${name(elementIn(now, key)!)} is now ${place} of ${home.elements.length} in ${name(home)}.`,
      focus,
    );
  };

  const domains = useDragging("[data-row].app-tree__row--domain", (key, { key: over, side }) => {
    const without = content.domains.filter((it) => it.key !== key);
    toDomain(key, placeOf(without, over) + (side === "after" ? 1 : 0), moveButtonId(key, 1));
  });
  const elements = useDragging("[data-row]", (key, { key: over, side }) => {
    const home = domainWith(content, over);
    if (!home) return toElement(key, over, 0, moveButtonId(key, 1));
    const without = home.elements.filter((it) => it.key !== key);
    toElement(
      key,
      home.key,
      placeOf(without, over) + (side === "after" ? 1 : 0),
      moveButtonId(key, 1),
    );
  });

  return (
    <DraftPage
      draft={draft}
      title={name(content)}
      caption={t`Framework draft`}
      back={<BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>}
    >
      <ul className="nhsuk-list">
        <li>
          <Link to={editorPaths.frameworkDraftTexts(framework)}>
            <Trans>Change its name, introduction and rights</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.frameworkDraftPreview(framework)}>
            <Trans>Preview it as on a phone</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.frameworkDraftDifference(framework)}>
            <Trans>See what is different</Trans>
          </Link>
        </li>
        <li>
          <Link to={editorPaths.frameworkDraftPublication(framework)}>
            <Trans>Check and publish</Trans>
          </Link>
        </li>
      </ul>
      <output className="nhsuk-u-visually-hidden">{moves.words}</output>
      {content.domains.length === 0 && (
        <p>
          <Trans>
            It has no domains yet. A domain is a large part of the framework; what good looks like
            is described in its elements.
          </Trans>
        </p>
      )}
      <ol className="app-tree">
        {content.domains.map((domain, index) => (
          <li className="app-tree__domain" key={domain.key}>
            <div
              className={rowClass("domain", domain.key, domains.dragging ?? elements.dragging)}
              data-row={domain.key}
            >
              <div
                className="app-tree__handle"
                aria-hidden="true"
                {...domains.handle(domain.key)}
              />
              <h2 className="nhsuk-heading-s">
                <Link to={editorPaths.frameworkDraftDomain(framework, domain.key)}>
                  {name(domain)}
                </Link>
              </h2>
              <MoveButtons
                of={domain.key}
                name={name(domain)}
                canGoUp={index > 0}
                canGoDown={index < content.domains.length - 1}
                onMove={(step) =>
                  toDomain(domain.key, index + step, moveButtonId(domain.key, step))
                }
              />
            </div>
            <Elements
              domain={domain}
              dragging={elements.dragging}
              row={(key) => (
                <>
                  <div className="app-tree__handle" aria-hidden="true" {...elements.handle(key)} />
                  <span className="app-tree__name">
                    <Link to={editorPaths.frameworkDraftElement(framework, key)}>
                      {name(elementIn(content, key)!)}
                    </Link>
                  </span>
                  <MoveButtons
                    of={key}
                    name={name(elementIn(content, key)!)}
                    canGoUp={elementStep(content, key, -1) !== null}
                    canGoDown={elementStep(content, key, 1) !== null}
                    onMove={(step) => {
                      const to = elementStep(content, key, step);
                      if (to) toElement(key, to.domain, to.at, moveButtonId(key, step));
                    }}
                  />
                </>
              )}
            />
            <p className="app-tree__add">
              <Button
                secondary
                small
                onClick={() =>
                  goToNew(addElement(content, domain.key), (key) =>
                    editorPaths.frameworkDraftElement(framework, key),
                  )
                }
              >
                <Trans>Add an element</Trans>
                <Of name={name(domain)} />
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <Button
        secondary
        onClick={() =>
          goToNew(addDomain(content, framework), (key) =>
            editorPaths.frameworkDraftDomain(framework, key),
          )
        }
      >
        <Trans>Add a domain</Trans>
      </Button>
    </DraftPage>
  );
}

function Elements({
  domain,
  dragging,
  row,
}: {
  domain: FrameworkDomain;
  dragging: Dragging | null;
  row: (key: string) => React.ReactNode;
}) {
  return (
    <ol>
      {domain.elements.map(({ key }) => (
        <li className={rowClass("element", key, dragging)} data-row={key} key={key}>
          {row(key)}
        </li>
      ))}
    </ol>
  );
}

function rowClass(sort: "domain" | "element", key: string, dragging: Dragging | null): string {
  const over: Target | null = dragging?.over?.key === key ? dragging.over : null;
  return classes(
    "app-tree__row",
    `app-tree__row--${sort}`,
    dragging?.key === key && "app-tree__row--dragged",
    over && `app-tree__row--${over.side}`,
  );
}
