import { Trans } from "@lingui/react/macro";
import { paths } from "../paths";
import { Button, ButtonTo } from "../ui/Button";
import { InsetText } from "../ui/InsetText";
import { type Attempt, forget } from "./attempt";

/** Shows that there is something, not what it is: the next person at this screen may be another. */
export function Resume({ attempt }: { attempt: Attempt }) {
  return (
    <InsetText>
      <p>
        <Trans>There are answers in this tab from a little while ago. Are they yours?</Trans>
      </p>
      <div className="nhsuk-button-group">
        <ButtonTo to={paths.tryQuestions(attempt.sections[0] ?? "")} small>
          <Trans>Go on with them</Trans>
        </ButtonTo>
        <Button secondary small onClick={forget}>
          <Trans>Delete them</Trans>
        </Button>
      </div>
    </InsetText>
  );
}
