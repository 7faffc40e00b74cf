import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { StaffApplication, StaffOutcome } from "../api/generated/commonVision.schemas";
import { staffFindingsAddress } from "../api/organisation";
import { FoldingTable } from "../profile-view/FoldingTable";
import { Button, ButtonLink } from "../ui/Button";
import { Checkbox } from "../ui/Checkbox";
import { Details } from "../ui/Details";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary, type FieldError } from "../ui/ErrorSummary";
import { StaffFigures } from "./StaffFigures";

interface StaffOutcomeViewProps {
  odsCode: string;
  id: string;
  outcome: StaffOutcome;
  error: unknown;
  pending: boolean;
  onApply: (yes: StaffApplication) => void;
}

/** What a file would do, what is wrong in it, and the way on; what is seldom meant needs a second yes. */
export function StaffOutcomeView({
  odsCode,
  id,
  outcome,
  error,
  pending,
  onApply,
}: StaffOutcomeViewProps) {
  const { t, i18n } = useLingui();
  const [leavers, setLeavers] = useState(false);
  const [leftOut, setLeftOut] = useState(false);
  const [missing, setMissing] = useState<FieldError[]>([]);
  const before = i18n.number(outcome.before);
  const left = i18n.number(outcome.left);
  const messageOf = (field: string) => missing.find((one) => one.field === field)?.message;
  const nothing =
    outcome.added + outcome.moved + outcome.changed + outcome.left + outcome.unitsAdded === 0;

  const apply = () => {
    const still = [
      ...(outcome.manyLeave && !leavers
        ? [
            {
              field: "confirmLeavers",
              message: t`Say that so many have left, or bring a whole list`,
            },
          ]
        : []),
      ...(outcome.leftOut > 0 && !leftOut
        ? [{ field: "confirmLeftOut", message: t`Say that these rows are left out, or mend them` }]
        : []),
    ];
    setMissing(still);
    if (still.length === 0 && !pending)
      onApply({ confirmLeavers: leavers, confirmLeftOut: leftOut });
  };

  return (
    <>
      <StaffFigures outcome={outcome} />
      {outcome.newUnits.length > 0 && (
        <Details summary={<Trans>Which units are new</Trans>}>
          <Names names={outcome.newUnits} all={outcome.unitsAdded} />
        </Details>
      )}
      {outcome.leavers.length > 0 && (
        <Details summary={<Trans>Who has left</Trans>}>
          <p>
            <Trans>
              They are marked as having left, not deleted: their assessments, reports and feedback
              stay theirs.
            </Trans>
          </p>
          <Names names={outcome.leavers} all={outcome.left} />
        </Details>
      )}
      {outcome.wrong > 0 && (
        <>
          <FoldingTable
            caption={<Trans>What is wrong in the file</Trans>}
            rowHeading={t`Row`}
            columns={[{ heading: t`Column` }, { heading: t`What to do`, long: true }]}
            rows={outcome.findings.map(({ row, column, message }, index) => ({
              id: String(index),
              name: row,
              cells: [column === "" ? <Trans key="column">the whole row</Trans> : column, message],
            }))}
          />
          {outcome.wrong > outcome.findings.length && (
            <p>
              <Trans>
                These are the first {outcome.findings.length} of {i18n.number(outcome.wrong)}.
              </Trans>
            </p>
          )}
          <ButtonLink secondary href={staffFindingsAddress(odsCode, id)} download="">
            <Trans>Save all of them (CSV)</Trans>
          </ButtonLink>
        </>
      )}
      {nothing ? (
        <p>
          <Trans>There is nothing to import: the list is like this already.</Trans>
        </p>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <ErrorSummary errors={missing} />
          {outcome.manyLeave && (
            <Checkbox
              id="confirmLeavers"
              label={
                <Trans>
                  Yes, {left} of {before} people on the list have left
                </Trans>
              }
              hint={t`That is more than one in five. Is the file the whole list?`}
              error={messageOf("confirmLeavers")}
              checked={leavers}
              onChange={setLeavers}
            />
          )}
          {outcome.leftOut > 0 && (
            <Checkbox
              id="confirmLeftOut"
              label={
                <Plural
                  value={outcome.leftOut}
                  one="Leave out # row in which something is wrong"
                  other="Leave out # rows in which something is wrong"
                />
              }
              hint={t`Whoever they are, everything stays as it is`}
              error={messageOf("confirmLeftOut")}
              checked={leftOut}
              onChange={setLeftOut}
            />
          )}
          {error !== null && error !== undefined && <ErrorNote error={error} />}
          <Button type="submit">
            <Trans>Import it</Trans>
          </Button>
        </form>
      )}
    </>
  );
}

function Names({ names, all }: { names: string[]; all: number }) {
  const { i18n } = useLingui();
  return (
    <>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
      {all > names.length && (
        <p>
          <Trans>
            These are the first {names.length} of {i18n.number(all)}.
          </Trans>
        </p>
      )}
    </>
  );
}
