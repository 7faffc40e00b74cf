import { Trans } from "@lingui/react/macro";
import type { Standing } from "../measurement/figures";
import { Tag } from "../ui/Tag";

/** Nothing for "neither": an element in between is not a category of its own. */
export function StandingTag({ standing }: { standing: Standing }) {
  switch (standing) {
    case "strength":
      return (
        <Tag colour="green">
          <Trans>Strength</Trans>
        </Tag>
      );
    case "possible-area":
      return (
        <Tag colour="purple">
          <Trans>Possible area</Trans>
        </Tag>
      );
    case "neither":
    case "no-figure":
      return null;
  }
}
