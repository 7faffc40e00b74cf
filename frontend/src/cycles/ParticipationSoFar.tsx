import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { participationQuery } from "../api/cycles";
import type { CycleView, ParticipationWeek } from "../api/generated/commonVision.schemas";
import { LinkButton } from "../ui/LinkButton";
import { Loading } from "../ui/Loading";
import { ShareBar } from "../ui/ShareBar";
import { Table } from "../ui/Table";
import { inWords } from "./days";

/** How many have answered in an open cycle: of the whole organisation and once a week, so that nobody sees who did. */
export function ParticipationSoFar({ cycle }: { cycle: CycleView }) {
  const found = useQuery(participationQuery(cycle.organisation));
  return (
    <section>
      <h3 className="nhsuk-heading-s">
        <Trans>How many have answered</Trans>
      </h3>
      {found.data ? (
        <Counted
          weeks={found.data.cycle?.id === cycle.id ? found.data.cycle.weeks : []}
          least={cycle.least}
        />
      ) : found.error ? (
        <p>
          <Trans>That cannot be shown just now.</Trans>{" "}
          <LinkButton onClick={() => void found.refetch()}>
            <Trans>Try again</Trans>
          </LinkButton>
        </p>
      ) : (
        <Loading inPage />
      )}
    </section>
  );
}

function Counted({ weeks, least }: { weeks: readonly ParticipationWeek[]; least: number }) {
  const latest = weeks.at(-1);
  const said = weeks.filter(({ percent }) => percent !== null);
  return (
    <>
      <p>
        {latest === undefined ? (
          <Trans>
            It has not been counted yet: that is done every Monday, early in the morning.
          </Trans>
        ) : latest.percent === null ? (
          <Trans>
            On {inWords(latest.on)} it was too early to say. It takes {least} people who have
            answered, and a staff list that says how many could. It is counted again every Monday.
          </Trans>
        ) : (
          <Trans>
            By {inWords(latest.on)} at least {latest.percent}% of the people on your staff list had
            answered. It is counted again every Monday, in steps of 5, and only for the organisation
            as a whole, so that nobody sees who has answered.
          </Trans>
        )}
      </p>
      {said.length > 0 && <Weeks weeks={weeks} />}
    </>
  );
}

function Weeks({ weeks }: { weeks: readonly ParticipationWeek[] }) {
  const { t } = useLingui();
  return (
    <Table
      caption={<Trans>Week by week</Trans>}
      captionSize="s"
      columns={[{ heading: t`Counted on` }, { heading: t`Had answered` }]}
      rows={weeks.map(({ on, percent }) => ({
        id: on,
        cells: [
          inWords(on),
          percent === null ? (
            <Trans key="percent">too early to say</Trans>
          ) : (
            <ShareBar percent={percent} key="percent">
              <Trans>at least {percent}%</Trans>
            </ShareBar>
          ),
        ],
      }))}
    />
  );
}
