import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { DraftPage } from "./DraftPage";
import type { DraftPages } from "./useDraft";

/** The address names a part that the draft does not have: it was removed, or the address is wrong. */
export function NotThere<C extends object>({
  draft,
  back,
}: {
  draft: DraftPages<C>;
  back: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <DraftPage draft={draft} title={t`This is not in the draft`} back={back}>
      <p>
        <Trans>
          It may have been removed, by you or by somebody else. Undo brings back your own.
        </Trans>
      </p>
    </DraftPage>
  );
}
