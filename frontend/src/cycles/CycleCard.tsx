import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import type { CycleState, CycleView } from "../api/generated/commonVision.schemas";
import { cyclePaths } from "../cyclePaths";
import { Card } from "../ui/Card";
import { LinkButton } from "../ui/LinkButton";
import { SummaryList } from "../ui/SummaryList";
import { Tag } from "../ui/Tag";
import { inWords } from "./days";
import { ParticipationSoFar } from "./ParticipationSoFar";

/** One cycle: where it stands, what happens next, and what was settled when it was planned. */
export function CycleCard({ cycle, onTakeBack }: { cycle: CycleView; onTakeBack: () => void }) {
  const { t } = useLingui();
  const window = t`${inWords(cycle.opensOn)} to ${inWords(cycle.closesOn)}`;
  const hidden = <span className="nhsuk-u-visually-hidden">: {window}</span>;
  return (
    <Card title={window} level={2}>
      <p>
        <StateTag state={cycle.state} />
      </p>
      <p>
        <WhatHappens cycle={cycle} />
      </p>
      <SummaryList
        rows={[
          { name: t`What it is for`, value: cycle.purpose },
          { name: t`Questionnaire`, value: cycle.questionnaire.name },
          { name: t`Second table`, value: <SecondTable cycle={cycle} /> },
          {
            name: t`Smallest group shown`,
            value: <Trans>{cycle.least} people</Trans>,
          },
        ]}
      />
      {cycle.state === "open" && <ParticipationSoFar cycle={cycle} />}
      {cycle.state === "published" && (
        <p>
          <Link to={cyclePaths.figures(cycle.id)}>
            <Trans>See the figures</Trans>
            {hidden}
          </Link>
        </p>
      )}
      {cycle.state === "planned" && (
        <LinkButton onClick={onTakeBack}>
          <Trans>Take it back</Trans>
          {hidden}
        </LinkButton>
      )}
    </Card>
  );
}

function StateTag({ state }: { state: CycleState }) {
  switch (state) {
    case "planned":
      return (
        <Tag colour="grey">
          <Trans>Planned</Trans>
        </Tag>
      );
    case "open":
      return (
        <Tag colour="green">
          <Trans>Open</Trans>
        </Tag>
      );
    case "closed":
      return (
        <Tag colour="yellow">
          <Trans>Closed, not published yet</Trans>
        </Tag>
      );
    case "published":
      return (
        <Tag>
          <Trans>Published</Trans>
        </Tag>
      );
    case "failed":
      return (
        <Tag colour="red">
          <Trans>Could not be published</Trans>
        </Tag>
      );
  }
}

function WhatHappens({ cycle: { state, opensOn, closesOn, publishedFrom } }: { cycle: CycleView }) {
  const { i18n } = useLingui();
  const publication = i18n.date(publishedFrom, { dateStyle: "long" });
  switch (state) {
    case "planned":
      return (
        <Trans>
          It opens by itself on {inWords(opensOn)}. Until then you can take it back. Its figures are
          published on {publication} at the earliest.
        </Trans>
      );
    case "open":
      return (
        <Trans>
          Everybody in your organisation sees it when they sign in. It closes by itself at the end
          of {inWords(closesOn)}. Its figures are published on {publication} at the earliest.
        </Trans>
      );
    case "closed":
      return (
        <Trans>
          Nothing counts in it any more. Its figures are published in the morning of {publication},
          or soon after.
        </Trans>
      );
    case "published":
      return <Trans>Its figures are published and never change.</Trans>;
    case "failed":
      return (
        <Trans>
          Something went wrong while its figures were made, so nothing of them is published. It is
          tried again every hour by itself; there is nothing for you to do, and no answer is lost.
          If it still says so tomorrow, tell those who run this service.
        </Trans>
      );
  }
}

function SecondTable({ cycle: { secondary } }: { cycle: CycleView }) {
  switch (secondary) {
    case "staff-group":
      return <Trans>By staff group</Trans>;
    case "pay-band-cluster":
      return <Trans>By pay band</Trans>;
    case "none":
      return <Trans>None</Trans>;
  }
}
