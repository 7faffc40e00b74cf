import { Trans } from "@lingui/react/macro";
import { paths } from "../paths";
import { ButtonTo } from "../ui/Button";
import { Empty } from "../ui/Empty";

/** What to do where there are no two assessments to compare. */
export function TooFew({ only }: { only: string | undefined }) {
  if (only === undefined) {
    return (
      <Empty
        action={
          <ButtonTo to={paths.chooseAssessment()}>
            <Trans>Start an assessment</Trans>
          </ButtonTo>
        }
      >
        <Trans>
          There is nothing to compare yet. Your first submitted assessment is where you start from.
        </Trans>
      </Empty>
    );
  }
  return (
    <Empty
      action={
        <div className="nhsuk-button-group">
          <ButtonTo to={paths.report(only)}>
            <Trans>See your profile</Trans>
          </ButtonTo>
          <ButtonTo to={paths.chooseAssessment()} secondary>
            <Trans>Take it again</Trans>
          </ButtonTo>
        </div>
      }
    >
      <Trans>
        You have submitted one assessment, so there is nothing to compare it with. Work on what you
        chose in your profile, then take the assessment again: after about 12 months, or at the end
        of a programme. This page then shows what has changed.
      </Trans>
    </Empty>
  );
}
