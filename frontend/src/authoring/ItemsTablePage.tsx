import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import {
  getGetQuestionnaireDraftItemsUrl,
  getGetQuestionnaireDraftQueryOptions,
  getSubmitQuestionnaireDraftItemsUrl,
} from "../api/generated/commonVision";
import { isStale } from "../api/problem";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { ButtonLink } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { ImportFile } from "./ImportFile";
import { largestTable, sendFile } from "./importing";

/** All items of a draft, out to a spreadsheet and in again. */
export default function ItemsTablePage() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  const { data, error, refetch } = useQuery(
    getGetQuestionnaireDraftQueryOptions(questionnaire, { query: { staleTime: 0 } }),
  );
  const toDraft = editorPaths.questionnaireDraft(questionnaire);
  const back = <BackLink to={toDraft}>{t`The draft`}</BackLink>;
  if (error) return <ErrorState error={error} retry={() => void refetch()} back={back} />;
  if (!data) return <Loading />;

  return (
    <Page
      title={t`Items as a table`}
      caption={data.questionnaire.name || t`Without a name yet`}
      back={back}
    >
      <p className="nhsuk-body-l">
        <Trans>
          Write items in a spreadsheet: save the table, change it, and take it in again. You see
          what it would do before anything is changed.
        </Trans>
      </p>
      <ButtonLink secondary href={getGetQuestionnaireDraftItemsUrl(questionnaire)} download="">
        <Trans>Save the table (CSV)</Trans>
      </ButtonLink>
      <ImportFile
        label={t`Choose the table`}
        hint={t`All items of the draft, as “CSV UTF-8”: what is not in the table is removed`}
        accept=".csv,text/csv"
        largest={largestTable}
        send={(file, dryRun) =>
          sendFile(getSubmitQuestionnaireDraftItemsUrl(questionnaire, { dryRun }), file, {
            "Content-Type": "text/csv",
            "If-Match": `"${data.revision}"`,
          }).catch(async (problem: unknown) => {
            if (isStale(problem)) await refetch();
            throw problem;
          })
        }
        onward={() => (
          <p>
            <Link to={toDraft}>
              <Trans>Go on with the draft</Trans>
            </Link>
          </p>
        )}
      />
    </Page>
  );
}
