import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Navigate } from "react-router";
import { Compared } from "../comparison/Compared";
import { changesBetween } from "../measurement/comparison";
import { sameItems } from "../measurement/lineage";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Page } from "../ui/Page";
import { SaidIn } from "../ui/Said";
import type { Attempt } from "./attempt";
import { OpenSaved } from "./OpenSaved";
import { fittingTo } from "./savedFile";
import { useAttempt } from "./useAttempt";
import { type Histories, useLoadHistories } from "./useLoadHistories";
import { useLoadPublished } from "./useLoadPublished";

/** The answers in this tab against those of a file. Both stay here, and so does what comes of them. */
export default function TryComparePage() {
  const { attempt } = useAttempt();
  if (!attempt) return <Navigate to={paths.tryWithoutAccount()} state={{ lost: true }} replace />;
  return <Compare attempt={attempt} />;
}

function Compare({ attempt }: { attempt: Attempt }) {
  const { t } = useLingui();
  const load = useLoadPublished();
  const loadHistories = useLoadHistories();
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  return (
    <Page
      title={t`Compare with a profile that you saved`}
      back={
        <BackLink to={paths.tryProfile()}>
          <Trans>Your leadership profile</Trans>
        </BackLink>
      }
      wide
    >
      <p className="nhsuk-lede-text">
        <Trans>
          What has changed between the two, and what is only the give and take of answering twice.
        </Trans>
      </p>
      <OpenSaved
        title={opened ? t`Choose another` : t`Choose the profile to compare with`}
        open={async (saved) => {
          const published = await load(saved.questionnaire);
          const other = { ...published, ...fittingTo(published.questionnaire, saved) };
          const histories = await loadHistories(attempt.questionnaire, other.questionnaire);
          setOpened({ other, histories });
        }}
      />
      {opened && (
        <SaidIn of={attempt.questionnaire}>
          <SaidIn of={opened.other.questionnaire}>
            <Two one={attempt} {...opened} />
          </SaidIn>
        </SaidIn>
      )}
    </Page>
  );
}

interface OpenedFile {
  other: Attempt;
  histories: Histories;
}

function Two({ one, other, histories }: OpenedFile & { one: Attempt }) {
  const { i18n } = useLingui();
  const [now] = useState(() => new Date().toISOString());
  const when = ({ answeredOn }: Attempt) => answeredOn ?? now;
  const [before, after] = when(one) < when(other) ? [one, other] : [other, one];
  const day = (attempt: Attempt) => i18n.date(when(attempt), { dateStyle: "long" });
  const side = (attempt: Attempt) => ({
    questionnaire: attempt.questionnaire,
    framework: attempt.framework,
    when:
      day(before) === day(after)
        ? i18n.date(when(attempt), { dateStyle: "long", timeStyle: "short" })
        : day(attempt),
  });
  const { provisional, source } = after.questionnaire.measurement;
  const same = sameItems(before.questionnaire, after.questionnaire, histories);
  return (
    <Compared
      before={side(before)}
      after={side(after)}
      comparison={{ provisional, source, ...changesBetween(before, after, same) }}
      scalePoints={after.questionnaire.scale.points.length}
    />
  );
}
