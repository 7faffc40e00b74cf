import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Nomination, RaterGroup, RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { LinkButton } from "../ui/LinkButton";
import { Page } from "../ui/Page";
import { SummaryList } from "../ui/SummaryList";
import { AddOne } from "./AddOne";
import { AddSeveral } from "./AddSeveral";
import { AdviceInAll, GroupAdvice } from "./Advice";
import { ChangeOne } from "./ChangeOne";
import { groupHints, groupNames, groups } from "./groups";
import { NotNow, Unsaved } from "./NotNow";
import { usePanel } from "./panel";
import "./rounds.css";
import { WithRound } from "./WithRound";

/** Whom to ask, by group. Each addition, change and removal is saved as it is made. */
export default function RatersPage() {
  return (
    <WithRound>
      {(round) =>
        round.you === "SUBJECT" && round.state === "DRAFT" ? (
          <Raters round={round} />
        ) : (
          <NotNow round={round} />
        )
      }
    </WithRound>
  );
}

function Raters({ round }: { round: RoundView }) {
  const { t, i18n } = useLingui();
  const [changing, setChanging] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Nomination | null>(null);
  const panel = usePanel(round);

  const remove = (rater: Nomination) =>
    panel.mutate((raters) => raters.filter(({ email }) => email !== rater.email), {
      onSuccess: () => {
        setRemoved({ group: rater.group, name: rater.name, email: rater.email });
        setChanging(null);
      },
    });
  const undo = (rater: Nomination) =>
    panel.mutate((raters) => [...raters, rater], { onSuccess: () => setRemoved(null) });
  const sizeOf = (group: RaterGroup) =>
    round.advice.groups.find((advice) => advice.group === group)?.size;

  return (
    <Page title={t`Whom you ask`} back={<BackLink to={feedbackPaths.round(round.id)} />}>
      <p>
        <Trans>
          Choose people who see you at work, and not only those who think well of you. Tell them
          that you are going to ask: the e-mail comes less as a surprise.
        </Trans>
      </p>
      <p>
        <AdviceInAll size={round.advice.inAll} />
      </p>
      <output>
        {removed && (
          <div className="app-rounds-removed">
            <Trans>{removed.name} is taken out.</Trans>{" "}
            <LinkButton onClick={() => undo(removed)}>
              <Trans>Undo</Trans>
              <span className="nhsuk-u-visually-hidden">
                <Trans>: ask {removed.name} again</Trans>
              </span>
            </LinkButton>
          </div>
        )}
      </output>
      <Unsaved error={panel.error} />
      {groups.map((group) => {
        const size = sizeOf(group);
        const raters = round.raters.filter((rater) => rater.group === group);
        return (
          <section key={group}>
            <h2 className="nhsuk-heading-m">{i18n._(groupNames[group])}</h2>
            <p className="nhsuk-hint">{i18n._(groupHints[group])}</p>
            {size && (
              <p>
                <GroupAdvice size={size} />
              </p>
            )}
            {raters.length > 0 && (
              <SummaryList
                rows={raters
                  .filter(({ email }) => email !== changing)
                  .map((rater) => ({
                    id: rater.email,
                    name: rater.name,
                    value: <span className="app-rounds-address">{rater.email}</span>,
                    action: (
                      <Actions
                        name={rater.name}
                        onChange={() => setChanging(rater.email)}
                        onRemove={() => remove(rater)}
                      />
                    ),
                  }))}
              />
            )}
            {raters
              .filter(({ email }) => email === changing)
              .map((rater) => (
                <ChangeOne
                  key={rater.email}
                  round={round}
                  rater={rater}
                  onDone={() => setChanging(null)}
                />
              ))}
          </section>
        );
      })}
      <AddOne round={round} />
      <AddSeveral round={round} />
      <ButtonTo to={feedbackPaths.round(round.id)}>
        <Trans>Go on</Trans>
      </ButtonTo>
    </Page>
  );
}

function Actions({
  name,
  onChange,
  onRemove,
}: {
  name: string;
  onChange: () => void;
  onRemove: () => void;
}) {
  const of = <span className="nhsuk-u-visually-hidden">: {name}</span>;
  return (
    <ul className="app-rounds-actions">
      <li>
        <LinkButton onClick={onChange}>
          <Trans>Change</Trans>
          {of}
        </LinkButton>
      </li>
      <li>
        <LinkButton onClick={onRemove}>
          <Trans>Take out</Trans>
          {of}
        </LinkButton>
      </li>
    </ul>
  );
}
