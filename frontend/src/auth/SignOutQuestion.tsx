import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";

interface SignOutQuestionProps {
  /** Answers that the server does not have yet. */
  unsent: number;
  /** Those of them that are not on the device either. */
  lost: number;
  onStay: () => void;
  onLeave: () => void;
  onDelete: () => void;
}

/** Asked when something could not be sent before signing out. */
export function SignOutQuestion({ unsent, lost, onStay, onLeave, onDelete }: SignOutQuestionProps) {
  return (
    <Dialog open onClose={onStay} title={<Trans>Not everything has been sent</Trans>}>
      {lost > 0 ? (
        <p>
          <Plural
            value={lost}
            one="# answer is only on this page. If you sign out now it is lost."
            other="# answers are only on this page. If you sign out now they are lost."
          />
        </p>
      ) : (
        <p>
          <Plural
            value={unsent}
            one="# answer could not be sent. You can leave it on this device: it is locked until you sign in here again, and then it is sent."
            other="# answers could not be sent. You can leave them on this device: they are locked until you sign in here again, and then they are sent."
          />
        </p>
      )}
      <div className="nhsuk-button-group">
        <Button onClick={onStay}>
          <Trans>Stay signed in</Trans>
        </Button>
        {lost === 0 && (
          <Button secondary onClick={onLeave}>
            <Trans>Sign out and leave them locked here</Trans>
          </Button>
        )}
        <Button warning onClick={onDelete}>
          <Trans>Sign out and delete them</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
