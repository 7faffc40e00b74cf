import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { useListStaff } from "../api/generated/commonVision";
import type { FacilitatorView, StaffMemberView } from "../api/generated/commonVision.schemas";
import { FoldingTable } from "../profile-view/FoldingTable";
import { organisationPaths } from "../organisationPaths";
import { Button, ButtonTo } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorNote } from "../ui/ErrorState";
import { Input } from "../ui/Input";
import { Loading } from "../ui/Loading";
import type { Candidate } from "./AccreditForm";

/** As many as one answer has; more of the name finds the others. */
const most = 50;

interface StaffProps {
  odsCode: string;
  everybody: StaffMemberView[];
  facilitators: FacilitatorView[];
  onAccredit: (candidate: Candidate) => void;
}

/** Who is on the staff list, under which line manager; found by a part of the name. */
export function Staff({ odsCode, everybody, facilitators, onAccredit }: StaffProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [search, setSearch] = useState("");
  const found = useListStaff(odsCode, search === "" ? undefined : { search }, {
    query: { placeholderData: keepPreviousData },
  });
  return (
    <>
      <h2 className="nhsuk-heading-m">
        <Trans>Staff list</Trans>
      </h2>
      <p>
        <Trans>
          It comes from your staff record system, as a file; what is wrong in it is put right there.
          People sign in by the address that stands here.
        </Trans>
      </p>
      <ButtonTo secondary to={organisationPaths.importStaff()}>
        <Trans>Import the list from a file</Trans>
      </ButtonTo>
      {everybody.length === 0 ? (
        <Empty>
          <Trans>Nobody is on it yet. Import the list from a file.</Trans>
        </Empty>
      ) : (
        <>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setSearch(typed.trim());
            }}
          >
            <Input
              id="search"
              type="search"
              label={t`Part of a name or address`}
              width={20}
              maxLength={200}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit" secondary>
              <Trans>Look for it</Trans>
            </Button>
          </form>
          {found.error ? (
            <ErrorNote error={found.error} retry={() => void found.refetch()} />
          ) : found.data ? (
            <Found items={found.data.items} facilitators={facilitators} onAccredit={onAccredit} />
          ) : (
            <Loading inPage />
          )}
        </>
      )}
    </>
  );
}

function Found({
  items,
  facilitators,
  onAccredit,
}: Pick<StaffProps, "facilitators" | "onAccredit"> & { items: StaffMemberView[] }) {
  const { t } = useLingui();
  const accredited = new Set(facilitators.map(({ staffMember }) => staffMember));
  if (items.length === 0) {
    return (
      <output>
        <p>
          <Trans>Nobody on the list has that in their name or address.</Trans>
        </p>
      </output>
    );
  }
  return (
    <>
      {items.length === most && (
        <p>
          <Trans>These are the first {most}. Type more of a name to find the others.</Trans>
        </p>
      )}
      <FoldingTable
        caption={t`People`}
        rowHeading={t`Name`}
        columns={[
          { heading: t`Address`, long: true },
          { heading: t`Line manager` },
          { heading: t`Facilitator` },
        ]}
        rows={items.map(({ id, name, email, managerName }) => ({
          id,
          name,
          cells: [
            <span className="app-code" key="address">
              {email}
            </span>,
            managerName ?? <Trans key="manager">none named</Trans>,
            accredited.has(id) ? (
              <Trans key="accredit">see above</Trans>
            ) : (
              <Button secondary small onClick={() => onAccredit({ id, name })} key="accredit">
                <Trans>Accredit</Trans>
                <span className="nhsuk-u-visually-hidden">: {name}</span>
              </Button>
            ),
          ],
        }))}
      />
    </>
  );
}
