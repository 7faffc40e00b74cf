import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Outlet } from "react-router";
import { meKey } from "../auth/me";
import { Button } from "../ui/Button";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { openAgain, useKeeping } from "./useKeeper";

/** The server cannot say who is there. On the person's own device the drafts open all the same. */
export default function OnOwnDevice() {
  const { t } = useLingui();
  const client = useQueryClient();
  const keeping = useKeeping();

  const ask = () => {
    openAgain(client);
    void client.invalidateQueries({ queryKey: meKey });
  };
  useEffect(() => {
    const back = () => void client.invalidateQueries({ queryKey: meKey });
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, [client]);

  switch (keeping.status) {
    case "opening":
      return <Loading />;
    case "open":
      return <Outlet />;
    case "failed":
      return (
        <Page title={t`We cannot reach the service`}>
          <p>
            <Trans>
              Check your connection, then try again. Answers that are waiting on this device are
              locked away until you are signed in; none of them is lost.
            </Trans>
          </p>
          <Button onClick={ask}>
            <Trans>Try again</Trans>
          </Button>
        </Page>
      );
  }
}
