import { Trans } from "@lingui/react/macro";
import type { FrameworkDomain } from "../api/generated/commonVision.schemas";
import { Tag } from "../ui/Tag";

/** Most domains are for everyone; only the others say whom they are for. */
export function SeniorTag({ audience }: Pick<FrameworkDomain, "audience">) {
  if (audience === "everyone") return null;
  return (
    <>
      {" "}
      <Tag colour="grey">
        <Trans>Senior roles</Trans>
      </Tag>
    </>
  );
}
