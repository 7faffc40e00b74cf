import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "react-router";
import type { DraftSummary, PersonView } from "../api/generated/commonVision.schemas";
import { useMe } from "../auth/me";
import { editorPaths } from "../editorPaths";
import { Button, ButtonTo } from "../ui/Button";
import { Card } from "../ui/Card";
import { Empty } from "../ui/Empty";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Of } from "./Of";
import { isLocal, mayEdit } from "./ownership";
import {
  frameworkDraftsQuery,
  publishedFrameworksQuery,
  publishedQuestionnairesQuery,
  questionnaireDraftsQuery,
} from "./queries";
import { useBeginFramework, useBeginQuestionnaire } from "./useBegin";

/** What the editor is at work on, and what is published and may have a next version. */
export default function DraftsPage() {
  const { t } = useLingui();
  const me = useMe();
  const frameworks = useLists(
    useQuery(frameworkDraftsQuery()),
    useQuery(publishedFrameworksQuery()),
  );
  const questionnaires = useLists(
    useQuery(questionnaireDraftsQuery()),
    useQuery(publishedQuestionnairesQuery()),
  );
  if (me.status !== "signed-in") return null;
  const error = frameworks.error ?? questionnaires.error;
  if (error !== null)
    return (
      <ErrorState
        error={error}
        retry={() => {
          frameworks.retry();
          questionnaires.retry();
        }}
      />
    );
  if (!frameworks.drafts || !frameworks.published) return <Loading />;
  if (!questionnaires.drafts || !questionnaires.published) return <Loading />;

  return (
    <Page title={t`Frameworks you edit`}>
      <p className="nhsuk-body-l">
        <Trans>
          A draft is seen by its editors only. Once it is published it never changes; what is to be
          different becomes its next version.
        </Trans>
      </p>
      <Finished />
      <p>
        <Link to={editorPaths.importFile()}>
          <Trans>Import a framework from a file</Trans>
        </Link>
        <br />
        <Link to={editorPaths.publishedVersions()}>
          <Trans>Retire a published version, take one back into use, or translate it</Trans>
        </Link>
      </p>
      <section>
        <h2 className="nhsuk-heading-m">
          <Trans>Frameworks</Trans>
        </h2>
        <ButtonTo to={editorPaths.newFramework()}>
          <Trans>Start a new framework</Trans>
        </ButtonTo>
        <Drafts drafts={frameworks.drafts} person={me.person} to={editorPaths.frameworkDraft} />
        <h3 className="nhsuk-heading-s">
          <Trans>Published frameworks</Trans>
        </h3>
        {frameworks.published.map((it) => (
          <Published
            of={it}
            person={me.person}
            hasDraft={frameworks.drafts!.some(({ key }) => key === it.key)}
            to={editorPaths.frameworkDraft}
            toCopy={editorPaths.newFramework}
            useBegin={useBeginFramework}
            key={it.key}
          />
        ))}
      </section>
      <section>
        <h2 className="nhsuk-heading-m">
          <Trans>Questionnaires</Trans>
        </h2>
        <ButtonTo to={editorPaths.newQuestionnaire()}>
          <Trans>Start a new questionnaire</Trans>
        </ButtonTo>
        <Drafts
          drafts={questionnaires.drafts}
          person={me.person}
          to={editorPaths.questionnaireDraft}
        />
        <h3 className="nhsuk-heading-s">
          <Trans>Published questionnaires</Trans>
        </h3>
        {questionnaires.published.map((it) => (
          <Published
            of={it}
            person={me.person}
            hasDraft={questionnaires.drafts!.some(({ key }) => key === it.key)}
            to={editorPaths.questionnaireDraft}
            toCopy={editorPaths.newQuestionnaire}
            useBegin={useBeginQuestionnaire}
            key={it.key}
          />
        ))}
      </section>
    </Page>
  );
}

/** What has just become of a draft, said where its editor has landed. */
function Finished() {
  const { state } = useLocation() as { state: { name?: string; published?: number } | null };
  if (!state?.name) return null;
  const { name, published } = state;
  return (
    <output className="app-notice">
      <p>
        {published === undefined ? (
          <Trans>The draft “{name}” is deleted.</Trans>
        ) : (
          <Trans>
            “{name}” is published as version {published}.
          </Trans>
        )}
      </p>
    </output>
  );
}

interface PublishedOne {
  key: string;
  name: string;
  version: number;
}

function useLists(
  drafts: UseQueryResult<DraftSummary[], Error>,
  published: UseQueryResult<{ items: PublishedOne[] }, unknown>,
) {
  return {
    drafts: drafts.data,
    published: published.data?.items,
    error: drafts.error ?? published.error ?? null,
    retry: () => {
      void drafts.refetch();
      void published.refetch();
    },
  };
}

function Drafts({
  drafts,
  person,
  to,
}: {
  drafts: readonly DraftSummary[];
  person: PersonView;
  to: (key: string) => string;
}) {
  const { t, i18n } = useLingui();
  if (drafts.length === 0)
    return (
      <Empty>
        <Trans>
          There is no draft. Start one, copy what is published, or begin its next version.
        </Trans>
      </Empty>
    );
  return drafts.map(({ key, name, basedOn, editedAt }) => (
    <Card title={name || t`Without a name yet`} caption={t`Draft`} to={to(key)} level={3} key={key}>
      <p>
        <Whose of={key} person={person} />{" "}
        {basedOn === undefined ? (
          <Trans>Not published before.</Trans>
        ) : (
          <Trans>The next version after version {basedOn}.</Trans>
        )}{" "}
        <Trans>
          Last changed {i18n.date(editedAt, { dateStyle: "long", timeStyle: "short" })}.
        </Trans>
      </p>
    </Card>
  ));
}

function Published({
  of: { key, name, version },
  person,
  hasDraft,
  to,
  toCopy,
  useBegin,
}: {
  of: PublishedOne;
  person: PersonView;
  hasDraft: boolean;
  to: (key: string) => string;
  toCopy: (copyOf: { key: string; version: number }) => string;
  useBegin: typeof useBeginFramework | typeof useBeginQuestionnaire;
}) {
  const navigate = useNavigate();
  const begin = useBegin();
  return (
    <div className="app-published">
      <p>
        <strong>{name}</strong>
        <br />
        <Whose of={key} person={person} /> <Trans>Version {version}.</Trans>
      </p>
      {begin.error !== null && <ErrorNote error={begin.error} />}
      <div className="nhsuk-button-group">
        {hasDraft ? (
          <ButtonTo secondary small to={to(key)}>
            <Trans>Go on with its next version</Trans>
            <Of name={name} />
          </ButtonTo>
        ) : (
          mayEdit(person, key) && (
            <Button
              secondary
              small
              onClick={() => begin.mutate({ key }, { onSuccess: () => void navigate(to(key)) })}
            >
              <Trans>Begin its next version</Trans>
              <Of name={name} />
            </Button>
          )
        )}
        <ButtonTo secondary small to={toCopy({ key, version })}>
          <Trans>Copy it</Trans>
          <Of name={name} />
        </ButtonTo>
      </div>
    </div>
  );
}

function Whose({ of, person }: { of: string; person: PersonView }) {
  if (!isLocal(of)) return <Trans>For everyone.</Trans>;
  return person.organisation ? (
    <Trans>For the people of {person.organisation.name}.</Trans>
  ) : (
    <Trans>For one organisation.</Trans>
  );
}
