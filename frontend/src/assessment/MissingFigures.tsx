import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { QuestionnaireView, ResponseView } from "../api/generated/commonVision.schemas";
import { missingFigures, type MissingFigure } from "../measurement/missingFigures";
import { InsetText } from "../ui/InsetText";

/** Which figures the profile would not have if this were submitted now, and what would bring them. */
export function MissingFigures({
  questionnaire,
  response,
  answers,
}: {
  questionnaire: QuestionnaireView;
  response: ResponseView;
  answers: ReadonlyMap<string, number>;
}) {
  const missing = useMemo(
    () => missingFigures(questionnaire, response.sections, answers),
    [questionnaire, response.sections, answers],
  );
  if (missing.length === 0) {
    return null;
  }
  const domains = missing.filter(({ level }) => level === "domain");
  const whole = missing.find(({ level }) => level === "overall");
  const missingDomains = new Set(domains.map(({ key }) => key));
  // An element of a domain that is named already would only make the list longer.
  const elements = missing.filter(
    ({ level, domain }) => level === "element" && !missingDomains.has(domain),
  );
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">
        <Trans>Figures that your profile will not have</Trans>
      </h2>
      <ul>
        {[...(whole ? [whole] : []), ...domains, ...elements].map((figure) => (
          <li key={`${figure.level} ${figure.key}`}>
            <FigureName figure={figure} /> <Reason figure={figure} />
          </li>
        ))}
      </ul>
    </InsetText>
  );
}

function FigureName({ figure: { level, name } }: { figure: MissingFigure }) {
  const { t } = useLingui();
  return <strong>{level === "overall" ? t`All domains together` : name}:</strong>;
}

function Reason({ figure: { reason, answersNeeded } }: { figure: MissingFigure }) {
  switch (reason) {
    case "nothing-applicable":
      return <Trans>you marked everything as not applicable to your role.</Trans>;
    case "too-few-applicable":
      return <Trans>you marked more than half as not applicable to your role.</Trans>;
    case "too-few-answered":
      return (
        <Plural
          value={answersNeeded}
          one="# more answer would give it."
          other="# more answers would give it."
        />
      );
  }
}
