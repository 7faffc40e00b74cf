import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { QuestionnaireView, ResponseView } from "../api/generated/commonVision.schemas";
import { Button } from "../ui/Button";
import { InsetText } from "../ui/InsetText";
import { idOf, nothing } from "./given";
import type { Keeper } from "./keeper";
import type { Entry, OutboxView } from "./outbox";
import { givenFor, type Standing } from "./standing";

/** Answers that came too late for an assessment of the same questionnaire are offered in the next one. */
export function LateAnswers({
  keeper,
  outbox,
  response,
  questionnaire,
  given,
}: {
  keeper: Keeper;
  outbox: OutboxView;
  response: ResponseView;
  questionnaire: QuestionnaireView;
  given: Standing;
}) {
  const { t } = useLingui();
  const asked = new Set(
    questionnaire.sections
      .filter(({ key }) => response.sections.includes(key))
      .flatMap(({ elements }) =>
        elements.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]),
      ),
  );
  const late = outbox.late.filter(
    (entry) => entry.given.questionnaire === questionnaire.key && asked.has(entry.given.key),
  );
  if (late.length === 0) {
    return null;
  }
  const answeredHere = late.some((entry) => {
    const { kind } = entry.given;
    return givenFor(given, entry.given) !== nothing(kind);
  });

  const take = async () => {
    for (const {
      given: { kind, key, value },
      given: old,
    } of late) {
      keeper.give({ response: response.id, kind, key }, questionnaire.key, value);
      // Not before the new one is kept: closing the page in between must not lose both.
      await keeper.outbox.written();
      await keeper.outbox.discard(idOf(old));
    }
  };
  const leave = () =>
    Promise.all(late.map((entry: Entry) => keeper.outbox.discard(idOf(entry.given))));

  return (
    <InsetText>
      <p>
        <Plural
          value={late.length}
          one="# answer from this device came too late for an assessment that you had submitted already."
          other="# answers from this device came too late for an assessment that you had submitted already."
        />{" "}
        {answeredHere ? (
          <Trans>
            You can use them here. They would replace what you have given here for the same
            questions.
          </Trans>
        ) : (
          <Trans>You can use them here.</Trans>
        )}
      </p>
      <div className="nhsuk-button-group">
        <Button small onClick={() => void take()}>
          <Trans>Use them here</Trans>
        </Button>
        <Button
          secondary
          small
          onClick={() => void leave()}
          aria-label={t`Remove the late answers`}
        >
          <Trans>Remove them</Trans>
        </Button>
      </div>
    </InsetText>
  );
}
