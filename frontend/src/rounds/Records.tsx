import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { FeedbackRecord } from "../api/generated/commonVision.schemas";
import { ErrorNote } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { PrintButton } from "../ui/PrintButton";
import { Table } from "../ui/Table";
import { inShort } from "./days";
import { recordsQuery } from "./queries";

/** That rounds took place, for an appraisal; nothing of what was answered. */
export function Records() {
  const records = useQuery(recordsQuery());
  if (records.data?.items.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <Trans>For your appraisal</Trans>
      </h2>
      {records.data ? (
        <RecordTable records={records.data.items} />
      ) : records.error ? (
        <ErrorNote error={records.error} retry={() => void records.refetch()} />
      ) : (
        <Loading inPage />
      )}
    </section>
  );
}

function RecordTable({ records }: { records: FeedbackRecord[] }) {
  const { t } = useLingui();
  const bands: Record<string, string> = {
    "fewer-than-6": t`Fewer than 6`,
    "6-to-9": t`6 to 9`,
    "10-or-more": t`10 or more`,
  };
  const day = (value: string | null) => (value === null ? t`Not yet` : inShort(value));
  return (
    <>
      <p>
        <Trans>
          This shows that a round took place and says nothing of what anybody answered. It stays
          when a round is deleted.
        </Trans>
      </p>
      <Table
        caption={t`Rounds of feedback about you`}
        captionSize="s"
        columns={[
          { heading: t`Opened` },
          { heading: t`Closed` },
          { heading: t`Raters who answered` },
          { heading: t`Facilitator` },
          { heading: t`Talked through` },
          { heading: t`Released` },
        ]}
        rows={records.map((record, index) => ({
          id: String(index),
          cells: [
            inShort(record.openedOn),
            day(record.closedOn),
            record.raters === null ? t`Not yet known` : bands[record.raters],
            record.facilitator,
            day(record.conversationOn),
            day(record.releasedOn),
          ],
        }))}
      />
      <PrintButton />
    </>
  );
}
