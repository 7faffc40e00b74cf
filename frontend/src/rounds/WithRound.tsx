import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { isNotFound } from "../api/problem";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { roundQuery } from "./queries";

/** A page of the round that the address names, for whoever has a part in it. */
export function WithRound({ children }: { children: (round: RoundView) => ReactNode }) {
  const { round: id = "" } = useParams();
  const { data, error, refetch } = useQuery(roundQuery(id));
  // What an approver has sent back is theirs to see no more, but they still read that they did.
  const gone = isNotFound(error) && !(data && isSentBack(data));
  if (gone) return <NoRound />;
  if (data) return children(data);
  return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />;
}

export function isSentBack({ you, state }: RoundView): boolean {
  return you !== "SUBJECT" && state === "DRAFT";
}

function NoRound() {
  const { t } = useLingui();
  return (
    <Page title={t`This round is not here for you`}>
      <p>
        <Trans>
          It may have gone back to the person whom it is about, moved on to somebody else, or been
          deleted. A line manager sees a round only while its panel waits for approval or to open,
          and a facilitator until a year after the release.
        </Trans>
      </p>
      <ButtonTo to={paths.feedback()}>
        <Trans>See your feedback</Trans>
      </ButtonTo>
    </Page>
  );
}

export function BackToFeedback() {
  return (
    <BackLink to={paths.feedback()}>
      <Trans>Your feedback</Trans>
    </BackLink>
  );
}
