import { useLingui } from "@lingui/react/macro";
import type { Refusal } from "./outbox";

/** What is said beside an answer that the server would not have. It stays on the device. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t } = useLingui();
  return ({ status, message }) => {
    switch (status) {
      case 404:
        return t`Not saved: this assessment is no longer there. Your answer is kept on this device.`;
      case 413:
        return t`Not saved: this is too long. It is kept on this device.`;
      default:
        return t`Not saved: ${message} It is kept on this device.`;
    }
  };
}
