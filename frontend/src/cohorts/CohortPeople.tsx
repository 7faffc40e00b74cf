import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { CohortSummary } from "../api/generated/commonVision.schemas";
import { cohortQuery } from "../api/organisation";
import { FoldingTable } from "../profile-view/FoldingTable";
import { ArrivedHeading } from "../ui/ArrivedHeading";
import { ErrorNote } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";

interface CohortPeopleProps {
  odsCode: string;
  cohort: CohortSummary;
}

/** Who is in a cohort: the lead's own list, and no more of them than the staff list has. */
export function CohortPeople({ odsCode, cohort: { id, name } }: CohortPeopleProps) {
  const { t } = useLingui();
  const cohort = useQuery(cohortQuery(odsCode, id));
  return (
    <>
      <ArrivedHeading>
        <Trans>Who is in {name}</Trans>
      </ArrivedHeading>
      {cohort.error && <ErrorNote error={cohort.error} retry={() => void cohort.refetch()} />}
      {cohort.isPending && <Loading inPage />}
      {cohort.data && (
        <FoldingTable
          caption={t`People`}
          rowHeading={t`Name`}
          columns={[{ heading: t`Address`, long: true }, { heading: t`On the staff list` }]}
          rows={cohort.data.members.map((member) => ({
            id: member.id,
            name: member.name,
            cells: [
              <span className="app-code" key="address">
                {member.email}
              </span>,
              member.left ? t`Has left` : t`Yes`,
            ],
          }))}
        />
      )}
    </>
  );
}
