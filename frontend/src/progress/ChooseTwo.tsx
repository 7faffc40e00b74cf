import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Comparison, ProgressPoint } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Select } from "../ui/Select";
import { useMoments } from "./useMoments";

interface ChooseTwoProps {
  /** Oldest first. */
  points: readonly ProgressPoint[];
  comparison: Comparison | null;
}

/** With only two there is nothing to choose. */
export function ChooseTwo({ points, comparison }: ChooseTwoProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const moment = useMoments(points);
  const [from, setFrom] = useState(comparison?.from ?? points.at(-2)?.responseId ?? "");
  const [to, setTo] = useState(comparison?.to ?? points.at(-1)?.responseId ?? "");
  const [error, setError] = useState<string | null>(null);
  if (points.length < 3) return null;

  const compare = () => {
    if (from === to) {
      setError(t`Choose two different assessments`);
      return;
    }
    setError(null);
    const place = (id: string) => points.findIndex((point) => point.responseId === id);
    const inOrder = place(from) < place(to) ? { from, to } : { from: to, to: from };
    void navigate(paths.progress(inOrder));
  };
  const options = points.toReversed().map((point) => (
    <option value={point.responseId} key={point.responseId}>
      {moment(point)}
    </option>
  ));

  return (
    <form
      className="choose-two app-no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <ErrorSummary errors={error === null ? [] : [{ field: "to", message: error }]} />
      <Select
        id="from"
        label={t`Compare`}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      >
        {options}
      </Select>
      <Select
        id="to"
        label={t`with`}
        value={to}
        error={error ?? undefined}
        onChange={(event) => setTo(event.target.value)}
      >
        {options}
      </Select>
      <Button type="submit" secondary>
        <Trans>Compare</Trans>
      </Button>
    </form>
  );
}
