import { Trans } from "@lingui/react/macro";
import type { Rights } from "../api/generated/commonVision.schemas";
import { Said } from "../ui/Said";

/** Goes with the content wherever it is shown, on paper too. */
export function RightsNotice({ rights }: { rights: Rights }) {
  return (
    <section className="app-rights nhsuk-body-s">
      <h2 className="nhsuk-heading-xs">
        <Trans>Whose words these are</Trans>
      </h2>
      <p>
        <Said>{rights.notice}</Said>
      </p>
      <p>
        <Said>{rights.attribution}</Said>{" "}
        <Trans>
          Owner: {rights.owner}. Licence: {rights.licence}.
        </Trans>
      </p>
    </section>
  );
}
