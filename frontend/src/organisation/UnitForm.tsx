import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getListUnitsQueryKey } from "../api/generated/commonVision";
import type { UnitView } from "../api/generated/commonVision.schemas";
import { updateUnit } from "../api/organisation";
import { fieldMessages } from "../api/problem";
import { ArrivedHeading } from "../ui/ArrivedHeading";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";

interface UnitFormProps {
  odsCode: string;
  unit: UnitView;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** What a unit is called, and from when to when it is one. */
export function UnitForm({ odsCode, unit, onDone, onCancel }: UnitFormProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [name, setName] = useState(unit.name);
  const [validFrom, setValidFrom] = useState(unit.validFrom ?? "");
  const [validTo, setValidTo] = useState(unit.validTo ?? "");
  const save = useMutation({
    mutationFn: () =>
      updateUnit(odsCode, unit.key, {
        name,
        validFrom: validFrom === "" ? null : validFrom,
        validTo: validTo === "" ? null : validTo,
      }),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: getListUnitsQueryKey(odsCode) });
      onDone(t`Saved: ${saved.name}.`);
    },
  });

  const wrong = fieldMessages(save.error);
  const errors = ["name", "validFrom", "validTo"].flatMap((field) => {
    const message = wrong[field];
    return message === undefined ? [] : [{ field, message }];
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <ArrivedHeading atTop>
        <Trans>Change {unit.name}</Trans>
      </ArrivedHeading>
      <ErrorSummary errors={errors} />
      <Input
        id="name"
        label={t`Name`}
        error={wrong["name"]}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Input
        id="validFrom"
        type="date"
        label={t`First day`}
        hint={t`Empty where it is not known`}
        error={wrong["validFrom"]}
        width={10}
        value={validFrom}
        onChange={(event) => setValidFrom(event.target.value)}
      />
      <Input
        id="validTo"
        type="date"
        label={t`Last day`}
        hint={t`Empty while it goes on. After it nobody is offered the unit any more`}
        error={wrong["validTo"]}
        width={10}
        value={validTo}
        onChange={(event) => setValidTo(event.target.value)}
      />
      {save.error && errors.length === 0 && <ErrorNote error={save.error} />}
      <div className="nhsuk-button-group">
        <Button type="submit">
          <Trans>Save</Trans>
        </Button>
        <Button secondary onClick={onCancel}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
