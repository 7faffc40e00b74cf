import { Trans } from "@lingui/react/macro";
import { SaveStatus } from "../ui/SaveStatus";
import { useForm } from "./useForm";

/** Where the answers are, and what becomes of those that are here alone; or that something on the page is nowhere else. */
export function FormSaving({ notSaved = false }: { notSaved?: boolean }) {
  const { saving, outlives } = useForm();
  return (
    <div
      className={
        saving === "idle" && !notSaved
          ? "app-form-saving"
          : "app-form-saving app-form-saving--in-sight"
      }
    >
      <SaveStatus state={notSaved ? "refused" : saving}>
        {!notSaved && saving === "unsent" && (
          <span className="app-form-saving__advice">
            {outlives ? (
              <Trans>If you close this page, open your link again on this device to send it.</Trans>
            ) : (
              <Trans>Leave this page open until it is sent.</Trans>
            )}
          </span>
        )}
      </SaveStatus>
    </div>
  );
}
