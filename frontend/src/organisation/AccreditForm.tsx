import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createFacilitator, facilitatorsQuery } from "../api/organisation";
import { fieldMessages } from "../api/problem";
import { ArrivedHeading } from "../ui/ArrivedHeading";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";

/** Somebody on the staff list, with the dates that hold now where they are a facilitator already. */
export interface Candidate {
  id: string;
  name: string;
  validFrom?: string;
  validTo?: string;
}

interface AccreditFormProps {
  odsCode: string;
  candidate: Candidate;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** From when to when somebody may receive feedback reports. */
export function AccreditForm({ odsCode, candidate, onDone, onCancel }: AccreditFormProps) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [validFrom, setValidFrom] = useState(candidate.validFrom ?? "");
  const [validTo, setValidTo] = useState(candidate.validTo ?? "");
  const [missing, setMissing] = useState<Record<string, string>>({});
  const save = useMutation({
    mutationFn: () => createFacilitator(odsCode, { staffMember: candidate.id, validFrom, validTo }),
    onSuccess: async () => {
      await client.invalidateQueries(facilitatorsQuery(odsCode));
      onDone(t`Saved: ${candidate.name} can be chosen as a facilitator within these dates.`);
    },
  });

  const wrong = { ...fieldMessages(save.error), ...missing };
  const errors = ["validFrom", "validTo", "staffMember"].flatMap((field) => {
    const message = wrong[field];
    return message === undefined ? [] : [{ field, message }];
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const left = {
          ...(validFrom === "" && { validFrom: t`Give the first day` }),
          ...(validTo === "" && { validTo: t`Give the last day` }),
        };
        setMissing(left);
        save.reset();
        if (Object.keys(left).length === 0 && !save.isPending) save.mutate();
      }}
    >
      <ArrivedHeading id="staffMember" atTop>
        {candidate.validFrom === undefined ? (
          <Trans>Accredit {candidate.name}</Trans>
        ) : (
          <Trans>Change the dates of {candidate.name}</Trans>
        )}
      </ArrivedHeading>
      <ErrorSummary errors={errors} />
      <p>
        <Trans>
          A facilitator has been trained to talk feedback through. They read the reports of those
          who choose them, before anybody else, and nothing of anybody else.
        </Trans>
      </p>
      <Input
        id="validFrom"
        type="date"
        label={t`First day`}
        error={wrong["validFrom"]}
        width={10}
        value={validFrom}
        onChange={(event) => setValidFrom(event.target.value)}
      />
      <Input
        id="validTo"
        type="date"
        label={t`Last day`}
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
