import { Trans } from "@lingui/react/macro";

export function WhoSeesThis() {
  return (
    <p>
      <Trans>
        Only you see this. It never changes your figures. If you agree that an assessment counts in
        your organisation’s figures, it says which group you are counted in; a group is always at
        least ten people. You can leave any of it empty.
      </Trans>
    </p>
  );
}
