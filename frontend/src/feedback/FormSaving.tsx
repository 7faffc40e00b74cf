import { Trans } from "@lingui/react/macro";
import { SaveStatus } from "../ui/SaveStatus";
import { useForm } from "./useForm";

/** Where the answers are, and what becomes of those that are here alone. */
export function FormSaving() {
  const { saving, outlives } = useForm();
  return (
    <div
      className={
        saving === "idle" ? "app-form-saving" : "app-form-saving app-form-saving--in-sight"
      }
    >
      <SaveStatus state={saving}>
        {saving === "unsent" &&
          (outlives ? (
            <Trans>
              If you close this page before it is sent, open your link again on this device. Nothing
              else opens what is kept.
            </Trans>
          ) : (
            <Trans>Leave this page open until it is sent.</Trans>
          ))}
      </SaveStatus>
    </div>
  );
}
