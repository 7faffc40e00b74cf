import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useListCodeLists } from "../api/generated/commonVision";
import type {
  CodedValue,
  CodeList,
  StaffColumns,
  StaffImportView,
  StaffMapping,
  StaffValue,
} from "../api/generated/commonVision.schemas";
import { fieldMessages } from "../api/problem";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Fieldset } from "../ui/Fieldset";
import { Select } from "../ui/Select";

type Field = keyof StaffColumns;

interface StaffMappingFormProps {
  import: StaffImportView;
  error: unknown;
  pending: boolean;
  onCheck: (mapping: StaffMapping) => void;
}

/** Means nothing on the code list, as a choice of a select. */
const none = "none";
const samplesShown = 3;

/** What each column of the file is, as guessed until the lead says otherwise, and what its values mean. */
export function StaffMappingForm({
  import: { columns, mapping, staffGroups, payBands, rows },
  error,
  pending,
  onCheck,
}: StaffMappingFormProps) {
  const { t, i18n } = useLingui();
  const lists = useListCodeLists();
  const [chosen, setChosen] = useState<StaffColumns>(mapping.columns);
  const [groups, setGroups] = useState(() => choicesOf(staffGroups));
  const [bands, setBands] = useState(() => choicesOf(payBands));
  const fields: [Field, string, string?][] = [
    ["email", t`E-mail address`, t`The one that they sign in with. Needed`],
    ["name", t`Whole name`, t`Or choose a first and a last name`],
    ["firstName", t`First name`],
    ["lastName", t`Last name`],
    ["employeeNumber", t`Employee number`, t`People are known again by it under another address`],
    ["division", t`Division or site`],
    ["directorate", t`Directorate`],
    ["team", t`Team`],
    ["staffGroup", t`Staff group`],
    ["payBand", t`Pay band`, t`Only its cluster is kept`],
    ["manager", t`Line manager`, t`Their address or employee number`],
  ];
  const wrong = fieldMessages(error);
  const errors = fields.flatMap(([field]) => {
    const message = wrong[field];
    return message === undefined ? [] : [{ field, message }];
  });
  const count = i18n.number(rows);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending)
          onCheck({ columns: chosen, staffGroups: codedBy(groups), payBands: codedBy(bands) });
      }}
    >
      <ErrorSummary errors={errors} />
      <Fieldset legend={<Trans>Which column is what</Trans>}>
        <p>
          <Trans>The file has {count} rows. What has no column stays as it is on the list.</Trans>
        </p>
        {fields.map(([field, label, hint]) => (
          <Select
            key={field}
            id={field}
            label={label}
            hint={hintOf(hint, columns[chosen[field] ?? -1]?.samples)}
            error={wrong[field]}
            value={chosen[field] ?? ""}
            onChange={({ target: { value } }) =>
              setChosen({ ...chosen, [field]: value === "" ? null : Number(value) })
            }
          >
            <option value="">{t`The file has no such column`}</option>
            {columns.map(({ heading }, index) => (
              <option value={index} key={index}>
                {heading === "" ? t`Column ${index + 1}` : heading}
              </option>
            ))}
          </Select>
        ))}
      </Fieldset>
      <Values
        id="staffGroups"
        legend={t`What the staff groups mean`}
        values={staffGroups}
        chosen={groups}
        list={lists.data?.items.find(({ key }) => key === "staff-groups")}
        onChoose={(value, code) => setGroups(new Map(groups).set(value, code))}
      />
      <Values
        id="payBands"
        legend={t`What the pay bands mean`}
        values={payBands}
        chosen={bands}
        list={lists.data?.items.find(({ key }) => key === "pay-band-clusters")}
        onChoose={(value, code) => setBands(new Map(bands).set(value, code))}
      />
      {error !== null && error !== undefined && errors.length === 0 && <ErrorNote error={error} />}
      <Button type="submit">
        <Trans>See what it would do</Trans>
      </Button>
    </form>
  );

  function hintOf(hint: string | undefined, samples: string[] | undefined): string | undefined {
    if (!samples || samples.length === 0) return hint;
    const some = samples.slice(0, samplesShown).join(", ");
    return hint ? t`${hint}. In the file: ${some}` : t`In the file: ${some}`;
  }
}

interface ValuesProps {
  id: string;
  legend: string;
  values: StaffValue[];
  chosen: Map<string, string>;
  list: CodeList | undefined;
  onChoose: (value: string, code: string) => void;
}

function Values({ id, legend, values, chosen, list, onChoose }: ValuesProps) {
  const { t } = useLingui();
  if (values.length === 0 || !list) return null;
  return (
    <Fieldset legend={legend}>
      {values.map(({ value, rows }, index) => (
        <Select
          key={value}
          id={`${id}-${index}`}
          label={value}
          hint={<Plural value={rows} one="In # row" other="In # rows" />}
          value={chosen.get(value) ?? ""}
          onChange={(event) => onChoose(value, event.target.value)}
        >
          {!chosen.has(value) && <option value="">{t`Not known: say which it is`}</option>}
          {list.codes.map(({ code, label }) => (
            <option value={code} key={code}>
              {label}
            </option>
          ))}
          <option value={none}>{t`None of these`}</option>
        </Select>
      ))}
    </Fieldset>
  );
}

/** What is known of the values, by how it is chosen. */
function choicesOf(values: StaffValue[]): Map<string, string> {
  return new Map(
    values.filter(({ known }) => known).map(({ value, code }) => [value, code ?? none]),
  );
}

function codedBy(choices: Map<string, string>): CodedValue[] {
  return [...choices]
    .filter(([, code]) => code !== "")
    .map(([value, code]) => ({ value, code: code === none ? null : code }));
}
