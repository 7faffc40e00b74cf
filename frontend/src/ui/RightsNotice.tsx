import { Trans } from "@lingui/react/macro";
import type { Rights } from "../api/generated/commonVision.schemas";
import { Said } from "./Said";

/** Whose words these are; it goes with the content wherever the content is shown. */
export function RightsNotice({ rights }: { rights: Rights }) {
  return (
    <p className="nhsuk-body-s nhsuk-u-secondary-text-colour rights-notice">
      <Said>{rights.attribution}</Said> <Said>{rights.notice}</Said>{" "}
      <Trans>
        Owner: {rights.owner}. Licence: {rights.licence}.
      </Trans>
    </p>
  );
}
