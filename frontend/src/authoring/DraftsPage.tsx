import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { FrameworkSummary, PersonView } from "../api/generated/commonVision.schemas";
import { useMe } from "../auth/me";
import { paths } from "../paths";
import { Button, ButtonTo } from "../ui/Button";
import { Card } from "../ui/Card";
import { Empty } from "../ui/Empty";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Of } from "./Of";
import { isLocal, mayEdit } from "./ownership";
import { frameworkDraftsQuery, publishedFrameworksQuery } from "./queries";
import { useBeginFramework } from "./useBegin";

/** What the editor is at work on, and what is published and may have a next version. */
export default function DraftsPage() {
  const { t, i18n } = useLingui();
  const me = useMe();
  const drafts = useQuery(frameworkDraftsQuery());
  const published = useQuery(publishedFrameworksQuery());
  if (me.status !== "signed-in") return null;
  const error = drafts.error ?? published.error;
  if (error !== null)
    return (
      <ErrorState
        error={error}
        retry={() => {
          void drafts.refetch();
          void published.refetch();
        }}
      />
    );
  if (!drafts.data || !published.data) return <Loading />;

  return (
    <Page title={t`Frameworks you edit`}>
      <p className="nhsuk-body-l">
        <Trans>
          A draft is seen by its editors only. Once it is published it never changes; what is to be
          different becomes its next version.
        </Trans>
      </p>
      <ButtonTo to={paths.newFramework()}>
        <Trans>Start a new framework</Trans>
      </ButtonTo>
      <h2 className="nhsuk-heading-m">
        <Trans>Drafts</Trans>
      </h2>
      {drafts.data.length === 0 ? (
        <Empty>
          <Trans>
            There is no draft. Start a new framework, copy one, or begin the next version of one
            below.
          </Trans>
        </Empty>
      ) : (
        drafts.data.map(({ key, name, basedOn, editedAt }) => (
          <Card
            title={name || t`Without a name yet`}
            to={paths.frameworkDraft(key)}
            level={3}
            key={key}
          >
            <p>
              <Whose of={key} person={me.person} />{" "}
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
        ))
      )}
      <h2 className="nhsuk-heading-m">
        <Trans>Published</Trans>
      </h2>
      {published.data.items.map((framework) => (
        <Published
          framework={framework}
          person={me.person}
          hasDraft={drafts.data.some(({ key }) => key === framework.key)}
          key={framework.key}
        />
      ))}
    </Page>
  );
}

function Published({
  framework: { key, name, version },
  person,
  hasDraft,
}: {
  framework: FrameworkSummary;
  person: PersonView;
  hasDraft: boolean;
}) {
  const navigate = useNavigate();
  const begin = useBeginFramework();
  return (
    <Card title={name} level={3}>
      <p>
        <Whose of={key} person={person} /> <Trans>Version {version}.</Trans>
      </p>
      {begin.error !== null && <ErrorNote error={begin.error} />}
      <div className="nhsuk-button-group">
        {hasDraft ? (
          <ButtonTo secondary small to={paths.frameworkDraft(key)}>
            <Trans>Go on with its next version</Trans>
            <Of name={name} />
          </ButtonTo>
        ) : (
          mayEdit(person, key) && (
            <Button
              secondary
              small
              onClick={() =>
                begin.mutate({ key }, { onSuccess: () => void navigate(paths.frameworkDraft(key)) })
              }
            >
              <Trans>Begin its next version</Trans>
              <Of name={name} />
            </Button>
          )
        )}
        <ButtonTo secondary small to={paths.newFramework({ key, version })}>
          <Trans>Copy it</Trans>
          <Of name={name} />
        </ButtonTo>
      </div>
    </Card>
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
