import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Nomination, RoundView } from "../api/generated/commonVision.schemas";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { groupNames } from "./groups";
import { Unsaved } from "./NotNow";
import { usePanel } from "./panel";
import { isComplete, RaterFields, trimmed, useRaterErrors } from "./RaterFields";

const form = "add";
const nobody: Nomination = { group: "peer", name: "", email: "" };

export function AddOne({ round }: { round: RoundView }) {
  const { i18n } = useLingui();
  const [rater, setRater] = useState(nobody);
  const [added, setAdded] = useState<Nomination | null>(null);
  const [pressed, setPressed] = useState<Nomination | null>(null);
  const panel = usePanel(round);
  const errors = useRaterErrors(form, pressed, panel.error);

  const add = () => {
    setPressed(rater);
    setAdded(null);
    if (!isComplete(rater) || panel.isPending) return;
    const wanted = trimmed(rater);
    panel.mutate((raters) => [...raters, wanted], {
      onSuccess: () => {
        setAdded(wanted);
        setPressed(null);
        // The next one is often of the same group.
        setRater({ ...nobody, group: wanted.group });
        document.getElementById(`${form}-name`)?.focus();
      },
    });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h2 className="nhsuk-heading-m">
        <Trans>Add somebody</Trans>
      </h2>
      <ErrorSummary errors={errors} />
      <RaterFields form={form} rater={rater} errors={errors} onChange={setRater} />
      <Unsaved error={panel.error} known={errors.length > 0} />
      <Button type="submit" secondary>
        {panel.isPending ? <Trans>Adding…</Trans> : <Trans>Add</Trans>}
      </Button>
      <output>
        {added && (
          <p>
            <Trans>
              {added.name} is added to: {i18n._(groupNames[added.group])}.
            </Trans>
          </p>
        )}
      </output>
    </form>
  );
}
