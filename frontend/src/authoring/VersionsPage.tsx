import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  deleteFrameworkVersionRetirement,
  deleteQuestionnaireVersionRetirement,
  getGetFrameworkExportUrl,
  getGetQuestionnaireItemsUrl,
  retireFrameworkVersion,
  retireQuestionnaireVersion,
} from "../api/generated/commonVision";
import type { VersionSummary } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button, ButtonLink, ButtonTo } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Empty } from "../ui/Empty";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Tag } from "../ui/Tag";
import { Of } from "./Of";
import { frameworkVersionsQuery, questionnaireVersionsQuery } from "./queries";

/** All that was published and is the editor's to translate and to retire, the retired among it. */
export default function VersionsPage() {
  const { t } = useLingui();
  const frameworks = useQuery(frameworkVersionsQuery());
  const questionnaires = useQuery(questionnaireVersionsQuery());
  const back = <BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>;
  const error = frameworks.error ?? questionnaires.error;
  if (error)
    return (
      <ErrorState
        error={error}
        back={back}
        retry={() => {
          void frameworks.refetch();
          void questionnaires.refetch();
        }}
      />
    );
  if (!frameworks.data || !questionnaires.data) return <Loading />;

  return (
    <Page title={t`Published versions`} back={back}>
      <p className="nhsuk-body-l">
        <Trans>
          A retired version is offered to nobody any more. Whoever has answered it keeps their
          profile, and whoever is in the middle of it may finish.
        </Trans>
      </p>
      <Versions
        kind="frameworks"
        heading={t`Frameworks`}
        versions={frameworks.data}
        files={({ key, version }) => [
          [t`Save as JSON`, getGetFrameworkExportUrl(key, version)],
          [t`Save as CASE`, getGetFrameworkExportUrl(key, version, { format: "case" })],
        ]}
        retire={({ key, version }) => retireFrameworkVersion(key, version)}
        undo={({ key, version }) => deleteFrameworkVersionRetirement(key, version)}
      />
      <Versions
        kind="questionnaires"
        heading={t`Questionnaires`}
        versions={questionnaires.data}
        files={({ key, version }) => [
          [t`Save the items as CSV`, getGetQuestionnaireItemsUrl(key, version)],
        ]}
        figures={({ key, version }) => editorPaths.itemStatistics(key, version)}
        retire={({ key, version }) => retireQuestionnaireVersion(key, version)}
        undo={({ key, version }) => deleteQuestionnaireVersionRetirement(key, version)}
      />
    </Page>
  );
}

interface VersionsProps {
  kind: string;
  heading: string;
  versions: readonly VersionSummary[];
  /** What can be saved of a version: the words for it, and its address. */
  files: (version: VersionSummary) => (readonly [string, string])[];
  /** Where it is said how a version's items behave. */
  figures?: (version: VersionSummary) => string;
  retire: (version: VersionSummary) => Promise<unknown>;
  undo: (version: VersionSummary) => Promise<unknown>;
}

function Versions({ kind, heading, versions, files, figures, retire, undo }: VersionsProps) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const [asked, setAsked] = useState<VersionSummary | null>(null);
  const change = useMutation({
    mutationFn: (version: VersionSummary) =>
      version.retiredAt === undefined ? retire(version) : undo(version),
    onSuccess: async () => {
      setAsked(null);
      // Lists and "the latest version" are others now, wherever they are kept.
      await client.invalidateQueries();
    },
  });
  const day = (time: string) => i18n.date(time, { dateStyle: "long" });
  const named = ({ name, version }: VersionSummary) => t`${name}, version ${version}`;

  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {versions.length === 0 && (
        <Empty>
          <Trans>Nothing that you edit has been published yet.</Trans>
        </Empty>
      )}
      {versions.map((version) => (
        <div className="app-published" key={`${version.key} ${version.version}`}>
          <p>
            <strong>{named(version)}</strong>{" "}
            {version.retiredAt !== undefined && (
              <Tag colour="grey">
                <Trans>Retired</Trans>
              </Tag>
            )}
            <br />
            <Trans>Published on {day(version.publishedAt)}.</Trans>{" "}
            {version.retiredAt !== undefined && <Trans>Retired on {day(version.retiredAt)}.</Trans>}
          </p>
          <div className="nhsuk-button-group">
            <ButtonTo secondary small to={paths.translations(kind, version.key, version.version)}>
              <Trans>Translate</Trans>
              <Of name={named(version)} />
            </ButtonTo>
            <Button secondary small onClick={() => setAsked(version)}>
              {version.retiredAt === undefined ? (
                <Trans>Retire</Trans>
              ) : (
                <Trans>Take back into use</Trans>
              )}
              <Of name={named(version)} />
            </Button>
            {figures && (
              <ButtonTo secondary small to={figures(version)}>
                <Trans>How its items behave</Trans>
                <Of name={named(version)} />
              </ButtonTo>
            )}
            {files(version).map(([words, address]) => (
              <ButtonLink secondary small href={address} download="" key={address}>
                {words}
                <Of name={named(version)} />
              </ButtonLink>
            ))}
          </div>
        </div>
      ))}
      {asked && (
        <Dialog
          open
          onClose={() => setAsked(null)}
          title={
            asked.retiredAt === undefined ? (
              <Trans>Retire {named(asked)}?</Trans>
            ) : (
              <Trans>Take {named(asked)} back into use?</Trans>
            )
          }
        >
          <p>
            {asked.retiredAt === undefined ? (
              <Trans>
                Nobody can begin with it any more. You can take it back into use at any time.
              </Trans>
            ) : (
              <Trans>It is offered again, as the latest if no later one is in use.</Trans>
            )}
          </p>
          {change.error && <ErrorNote error={change.error} />}
          <div className="nhsuk-button-group">
            <Button
              warning={asked.retiredAt === undefined}
              disabled={change.isPending}
              onClick={() => change.mutate(asked)}
            >
              {asked.retiredAt === undefined ? (
                <Trans>Retire it</Trans>
              ) : (
                <Trans>Take it back</Trans>
              )}
            </Button>
            <Button secondary onClick={() => setAsked(null)}>
              <Trans>Leave it as it is</Trans>
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
