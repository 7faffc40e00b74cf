import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Details } from "../ui/Details";
import { Radios } from "../ui/Radios";
import type { Keeper } from "./keeper";
import { responsesQuery } from "./queries";
import { useOwnDevice } from "./useOutbox";

function isKept(address: unknown): boolean {
  return typeof address === "string" && /^\/api\/v1\/(?:responses|questionnaires)\//.test(address);
}

/** Whose device this is decides how answers are kept on it. Shared is the safe guess. */
export function DeviceChoice({ keeper }: { keeper: Keeper }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const own = useOwnDevice(keeper);
  const [refused, setRefused] = useState(false);
  /** Shown at once; the device takes a moment to agree. */
  const [underWay, setUnderWay] = useState<string | null>(null);

  const choose = async (value: string) => {
    setUnderWay(value);
    try {
      await keeper.setOwnDevice(value === "own");
      setRefused(false);
      if (value === "own") {
        // Read again, because copies are kept of what is read from now on.
        await Promise.all([
          client.invalidateQueries({ predicate: ({ queryKey: [address] }) => isKept(address) }),
          client.fetchInfiniteQuery(responsesQuery(keeper)),
        ]).catch(() => undefined);
      }
    } catch {
      setRefused(true);
    }
    setUnderWay(null);
  };

  return (
    <Details summary={own ? t`This is your own device` : t`Is this your own device?`}>
      <Radios
        id="device"
        legend={t`How answers are kept on this device`}
        error={
          refused
            ? t`This browser does not let us keep anything, so it stays as it was.`
            : undefined
        }
        choices={[
          {
            value: "shared",
            label: t`Other people use it too`,
            hint: t`Answers that could not be sent are locked away. Nobody can read them, you included, until you sign in again on this device. Then they are sent.`,
          },
          {
            value: "own",
            label: t`It is my own`,
            hint: t`Your drafts also open here without a connection, without signing in. Whoever can use this device can then read them. Signing out ends this.`,
          },
        ]}
        value={underWay ?? (own ? "own" : "shared")}
        onChange={(value) => void choose(value)}
      />
      <p>
        <Trans>You can change this at any time.</Trans>
      </p>
    </Details>
  );
}
