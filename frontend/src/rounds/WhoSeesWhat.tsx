import { Trans } from "@lingui/react/macro";
import { InsetText } from "../ui/InsetText";

/** What the people of a round can count on, and where it ends; said wherever somebody decides something. */
export function WhoSeesWhat() {
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">
        <Trans>Who sees what</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            You and your facilitator see the same report, what you answer about yourself included.
            The facilitator reads it first, talks it through with you, and can read it until a year
            after its release. Nobody else sees it: not your line manager, and not your
            organisation.
          </Trans>
        </li>
        <li>
          <Trans>
            Peers, direct reports and others are shown as groups, each only if at least three of its
            people answered; smaller groups are put together. With fewer than five answers in all,
            nothing of theirs is shown.
          </Trans>
        </li>
        <li>
          <Trans>
            Your line manager’s answers are shown as theirs. They are told so before they answer.
          </Trans>
        </li>
        <li>
          <Trans>
            Who has answered, how many have, and when is said to nobody. You see only whether a
            group has enough answers, as of each morning.
          </Trans>
        </li>
        <li>
          <Trans>
            Those who run this service could match answers to people until the report is made, and
            in backups and logs for 35 days after.
          </Trans>
        </li>
        <li>
          <Trans>It is for development. It is not for pay, selection or discipline.</Trans>
        </li>
      </ul>
    </InsetText>
  );
}
