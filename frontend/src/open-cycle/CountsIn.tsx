import { Trans, useLingui } from "@lingui/react/macro";
import { useOpenCycle } from "./useOpenCycle";

/** Beside the question whether answers count: which cycle they would count in, or that none is open for them now. */
export default function CountsIn({ questionnaire }: { questionnaire: string }) {
  const { i18n } = useLingui();
  const cycle = useOpenCycle();
  if (cycle === undefined) return null;
  if (cycle === null) {
    return (
      <p>
        <Trans>
          Answers count in the cycle during which they are submitted. Your organisation has none
          open today, so yours would enter no figures.
        </Trans>
      </p>
    );
  }
  const until = i18n.date(`${cycle.closesOn}T12:00`, { dateStyle: "long" });
  if (cycle.questionnaire.key !== questionnaire) {
    return (
      <p>
        <Trans>
          Your organisation’s cycle, open until {until}, counts another questionnaire, the{" "}
          {cycle.questionnaire.name}. Yours would enter no figures.
        </Trans>
      </p>
    );
  }
  const publication = i18n.date(cycle.publishedFrom, { dateStyle: "long" });
  return (
    <>
      <p>
        <Trans>
          A cycle of your organisation is open until {until}, and your answers can count in it. What
          it is for, in the words of whoever planned it: “{cycle.purpose}”
        </Trans>
      </p>
      <p>
        <Trans>
          Its figures are published on {publication} at the earliest, of groups of at least{" "}
          {cycle.least} people.
        </Trans>
      </p>
    </>
  );
}
