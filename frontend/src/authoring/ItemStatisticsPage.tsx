import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import {
  getGetItemStatisticsUrl,
  getGetItemStatisticsQueryOptions,
} from "../api/generated/commonVision";
import type {
  ItemStatisticsRelease,
  QuestionnaireView,
} from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { KeepFigures } from "../keeping/Keep";
import { AnswerKey } from "../profile-view/AnswerBar";
import { FoldingTable } from "../profile-view/FoldingTable";
import { BackLink } from "../ui/BackLink";
import { Details } from "../ui/Details";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { ItemAnswersTable } from "./ItemAnswersTable";
import { MeasuredRecord } from "./MeasuredRecord";
import { isLocal } from "./ownership";
import { publishedQuestionnaireQuery } from "./queries";

/** What was released of how a questionnaire's items behave: the newest, or the one that the address names. */
export default function ItemStatisticsPage() {
  const { t } = useLingui();
  const { questionnaire = "", version = "" } = useParams();
  const number = Number(version);
  const statistics = useQuery(
    getGetItemStatisticsQueryOptions(questionnaire, number, { query: { staleTime: 0 } }),
  );
  const asked = useQuery(publishedQuestionnaireQuery(questionnaire, number));
  const [search] = useSearchParams();
  const back = <BackLink to={editorPaths.publishedVersions()}>{t`Published versions`}</BackLink>;
  const error = statistics.error ?? asked.error;
  if (error)
    return (
      <ErrorState
        error={error}
        back={back}
        retry={() => {
          void statistics.refetch();
          void asked.refetch();
        }}
      />
    );
  if (!statistics.data || !asked.data) return <Loading />;

  const { releases } = statistics.data;
  const shown = releases[Number(search.get("release") ?? 0)] ?? releases[0];
  const { name } = asked.data;
  return (
    <Page title={t`How its items behave`} caption={t`${name}, version ${version}`} back={back} wide>
      {shown ? (
        <>
          <Release release={shown} questionnaire={asked.data} />
          <Others releases={releases} shown={shown} />
          <KeepFigures address={getGetItemStatisticsUrl(questionnaire, number)} name="items" />
        </>
      ) : (
        <NothingYet local={isLocal(questionnaire)} />
      )}
    </Page>
  );
}

function NothingYet({ local }: { local: boolean }) {
  return (
    <Empty>
      {local ? (
        <Trans>
          There are no figures yet. They come after a cycle of your organisation with this version
          has been published, once at least 100 people have answered; and again with each 100 more.
        </Trans>
      ) : (
        <Trans>
          There are no figures yet. They come after cycles with this version have been published in
          at least five organisations, once at least 100 people have answered; and again with each
          100 more in five.
        </Trans>
      )}
    </Empty>
  );
}

function Release({
  release,
  questionnaire,
}: {
  release: ItemStatisticsRelease;
  questionnaire: QuestionnaireView;
}) {
  const { t, i18n } = useLingui();
  const day = i18n.date(`${release.releasedOn}T12:00`, { dateStyle: "long" });
  const { people, repeated } = release;
  const number = (figure: number | null) => (figure === null ? "–" : i18n.number(figure));
  const all = { key: "", name: t`All of them`, figures: release.whole, omega: null, retest: null };
  const labels = questionnaire.scale.points.map(({ label }) => label);
  return (
    <>
      <p className="nhsuk-body-l">
        {release.organisations === 1 ? (
          <Trans>
            Released on {day}: about {people} people in one organisation.
          </Trans>
        ) : (
          <Trans>
            Released on {day}: about {people} people in {release.organisations} organisations.
          </Trans>
        )}
      </p>
      <FoldingTable
        caption={t`Domains that are for everyone`}
        rowHeading={t`Domain`}
        columns={[
          { heading: t`People, rounded`, numeric: true },
          { heading: t`Standard deviation`, numeric: true },
          { heading: t`Alpha`, numeric: true },
          { heading: t`Omega`, numeric: true },
          { heading: t`Test-retest`, numeric: true },
        ]}
        rows={[...release.sections, all].map(({ key, name, figures, omega, retest }) => ({
          id: key || "all",
          name,
          cells: [
            number(figures.people),
            number(figures.standardDeviation),
            number(figures.alpha),
            number(omega),
            number(retest),
          ],
        }))}
      />
      <Details summary={t`What these figures mean`}>
        <p>
          <Trans>
            The standard deviation is of the figure on 0 to 100, over those who gave a point to
            every item that is for everyone. Alpha and omega say how well the items of a domain
            measure one thing: 1 would be without error. A dash stands where too few people, or too
            few others, answered everything.
          </Trans>
        </p>
        <p>
          {repeated === null ? (
            <Trans>
              Test-retest needs at least 100 people who were counted in their organisation’s cycle
              before, too.
            </Trans>
          ) : (
            <Trans>
              Test-retest is the correlation with the cycle before, of about {repeated} people who
              were counted in both.
            </Trans>
          )}
        </p>
      </Details>
      {release.measurement && (
        <MeasuredRecord
          questionnaire={questionnaire.key}
          measurement={release.measurement}
          sections={questionnaire.sections}
        />
      )}
      <h2 className="nhsuk-heading-m">
        <Trans>What people answered</Trans>
      </h2>
      <p>
        <Trans>
          In whole per cent of all {people}. Shares near 0 and 100 are never said exactly, so a row
          may add up to a little more than 100.
        </Trans>
      </p>
      <AnswerKey labels={labels} notObserved={false} />
      {release.sections.map(({ key, name }) => (
        <ItemAnswersTable
          caption={name}
          labels={labels}
          items={release.items.filter(({ section }) => section === key)}
          texts={textsOf(questionnaire)}
          key={key}
        />
      ))}
    </>
  );
}

function textsOf({ sections }: QuestionnaireView): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ elements }) =>
      elements.flatMap(({ items }) => items.map(({ key, text }) => [key, text] as const)),
    ),
  );
}

/** Each release is of other people, so they stand beside one another. */
function Others({
  releases,
  shown,
}: {
  releases: readonly ItemStatisticsRelease[];
  shown: ItemStatisticsRelease;
}) {
  const { i18n } = useLingui();
  if (releases.length < 2) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <Trans>Other releases</Trans>
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {releases.map(
          (release, index) =>
            release !== shown && (
              <li key={index}>
                <Link to={{ search: index === 0 ? "" : `?release=${index}` }}>
                  {i18n.date(`${release.releasedOn}T12:00`, { dateStyle: "long" })}
                </Link>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
