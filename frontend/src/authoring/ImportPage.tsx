import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { getSubmitImportUrl } from "../api/generated/commonVision";
import type { ImportItem, ImportReport } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Page } from "../ui/Page";
import { formatOf, largestDocument, sendFile } from "./importing";
import { ImportFile } from "./ImportFile";

/** A framework with its questionnaires, out of another system. */
export default function ImportPage() {
  const { t } = useLingui();
  return (
    <Page
      title={t`Import a framework`}
      back={<BackLink to={paths.drafts()}>{t`All drafts`}</BackLink>}
    >
      <p className="nhsuk-body-l">
        <Trans>
          Take in a framework with its questionnaires that was saved from another system. You see
          what the file would do before anything is changed.
        </Trans>
      </p>
      <ImportFile
        label={t`Choose the file`}
        hint={t`A Common Vision document or a CASE 1.1 package, in JSON, of at most 16 MB`}
        accept=".json,application/json"
        largest={largestDocument}
        send={(file, dryRun) =>
          sendFile(getSubmitImportUrl({ dryRun, format: formatOf(file) }), file, {
            "Content-Type": "application/json",
          })
        }
        onward={(report) => <Onward report={report} />}
      />
    </Page>
  );
}

function Onward({ report }: { report: ImportReport }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {report.items.map((item) => {
        const to = pageOf(item);
        return (
          to !== null && (
            <li key={item.pointer}>
              <Link to={to}>{item.name || item.key}</Link>
            </li>
          )
        );
      })}
      <li>
        <Link to={editorPaths.publishedVersions()}>
          <Trans>All published versions</Trans>
        </Link>
      </li>
    </ul>
  );
}

/** What came in without a version is a draft. Questionnaires and crosswalks have no page of their own. */
function pageOf({ kind, key, version }: ImportItem): string | null {
  if (kind === "framework")
    return version === undefined ? editorPaths.frameworkDraft(key) : paths.framework(key);
  if (kind === "questionnaire" && version === undefined) return editorPaths.questionnaireDraft(key);
  return null;
}
