import { Trans } from "@lingui/react/macro";
import type { Size } from "../api/generated/commonVision.schemas";
import { Tag } from "../ui/Tag";

/** What is to be said of how many are asked in one group. */
export function GroupAdvice({ size }: { size: Size }) {
  switch (size) {
    case "not-used":
      return <Trans>Nobody yet. You need not use every group.</Trans>;
    case "too-few":
      return (
        <>
          <Tag colour="orange">
            <Trans>Too few to stand alone</Trans>
          </Tag>
          <br />
          <Trans>
            With fewer than three answers, they are put together with other groups. Ask 4 to 6.
          </Trans>
        </>
      );
    case "fewer-than-advised":
      return (
        <>
          <Tag colour="yellow">
            <Trans>Fewer than advised</Trans>
          </Tag>
          <br />
          <Trans>If one of them does not answer, the group cannot be shown. Ask 4 to 6.</Trans>
        </>
      );
    case "as-advised":
      return (
        <Tag colour="green">
          <Trans>As advised</Trans>
        </Tag>
      );
    case "more-than-advised":
      return (
        <>
          <Tag colour="yellow">
            <Trans>More than advised</Trans>
          </Tag>
          <br />
          <Trans>4 to 6 say as much, and it is time that they give.</Trans>
        </>
      );
  }
}

/** The same of all of them, the line manager apart. */
export function AdviceInAll({ size }: { size: Size }) {
  switch (size) {
    case "not-used":
    case "too-few":
      return (
        <Trans>
          Ask at least five people besides the line manager: with fewer, nobody could be kept in
          confidence. 10 to 15 are advised.
        </Trans>
      );
    case "fewer-than-advised":
      return (
        <Trans>
          This is enough to go on with. 10 to 15 people besides the line manager are advised, since
          some will not answer.
        </Trans>
      );
    case "as-advised":
      return <Trans>In all this is as advised: 10 to 15 people besides the line manager.</Trans>;
    case "more-than-advised":
      return (
        <Trans>
          This is more than the 10 to 15 that are advised. It will do no harm to the report, and it
          is much to ask.
        </Trans>
      );
  }
}
