import { Trans } from "@lingui/react/macro";
import type { Rights } from "../api/generated/commonVision.schemas";

/** Goes with the content wherever it is shown, on paper too. */
export function RightsNotice({ rights }: { rights: Rights }) {
  return (
    <section className="app-rights nhsuk-body-s">
      <h2 className="nhsuk-heading-xs">
        <Trans>Whose words these are</Trans>
      </h2>
      <p>{rights.notice}</p>
      <p>
        {rights.attribution} <Trans>Licence: {rights.licence}</Trans>
      </p>
    </section>
  );
}
