import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";
import { useParams } from "react-router";
import { getGetResponseQueryKey } from "../api/generated/commonVision";
import type {
  QuestionnaireSection,
  QuestionnaireView,
  ResponseView,
} from "../api/generated/commonVision.schemas";
import { isNotFound } from "../api/problem";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { SaidIn } from "../ui/Said";
import "./assessment.css";
import type { Keeper } from "./keeper";
import { LeftOver } from "./LeftOver";
import type { OutboxView } from "./outbox";
import { questionnaireQuery, responseQuery } from "./queries";
import { standing, type Standing } from "./standing";
import { isInRound } from "./rounds";
import { chosenSections } from "./steps";
import { openAgain, useKeeping } from "./useKeeper";
import { useOutbox } from "./useOutbox";

export type Assessment = {
  readonly keeper: Keeper;
  readonly response: ResponseView;
  readonly questionnaire: QuestionnaireView;
  readonly sections: readonly QuestionnaireSection[];
  readonly outbox: OutboxView;
  /** The server's copy with what waits on this device laid over it. */
  readonly given: Standing;
};

type Show = (assessment: Assessment) => ReactNode;

/** A page of a draft: finds it by the address, and shows what there is to say if it is not one. */
export function WithAssessment({ children }: { children: Show }) {
  return <WithKeeper>{(keeper) => <OfResponse keeper={keeper}>{children}</OfResponse>}</WithKeeper>;
}

/** Waits until what this device keeps for the person can be opened. */
export function WithKeeper({ children }: { children: (keeper: Keeper) => ReactNode }) {
  const keeping = useKeeping();
  const client = useQueryClient();
  switch (keeping.status) {
    case "opening":
      return <Loading />;
    case "failed":
      return <ErrorState error={keeping.error} retry={() => openAgain(client)} />;
    case "open":
      return children(keeping.keeper);
  }
}

function OfResponse({ keeper, children }: { keeper: Keeper; children: Show }) {
  const { response: id = "" } = useParams();
  const response = useQuery(responseQuery(keeper, id));
  const { key = "", version = 0 } = response.data?.questionnaire ?? {};
  const questionnaire = useQuery({
    ...questionnaireQuery(keeper, key, version),
    enabled: response.data !== undefined,
  });

  if (response.data !== undefined && questionnaire.data !== undefined) {
    return response.data.state === "SUBMITTED" ? (
      <Submitted keeper={keeper} response={response.data} inRound={isInRound(questionnaire.data)} />
    ) : (
      <Draft keeper={keeper} response={response.data} questionnaire={questionnaire.data}>
        {children}
      </Draft>
    );
  }
  if (isNotFound(response.error)) {
    return <Gone />;
  }
  const failed = [response, questionnaire].find(({ error }) => error !== null);
  return failed === undefined ? (
    <Loading />
  ) : (
    <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  );
}

function Draft({
  keeper,
  response,
  questionnaire,
  children,
}: Pick<Assessment, "keeper" | "response" | "questionnaire"> & { children: Show }) {
  const outbox = useOutbox(keeper);
  // The cache tells its readers a moment later than the outbox does; in between the answer before would flash up.
  const now = useQueryClient().getQueryData<ResponseView>(getGetResponseQueryKey(response.id));
  const latest = now ?? response;
  const given = useMemo(() => standing(latest, outbox), [latest, outbox]);
  const sections = useMemo(
    () => chosenSections(questionnaire, response.sections),
    [questionnaire, response.sections],
  );
  return (
    <SaidIn of={questionnaire}>
      {children({ keeper, response: latest, questionnaire, sections, outbox, given })}
    </SaidIn>
  );
}

function Submitted({
  keeper,
  response,
  inRound,
}: {
  keeper: Keeper;
  response: ResponseView;
  inRound: boolean;
}) {
  const { t } = useLingui();
  const outbox = useOutbox(keeper);
  return (
    <Page
      title={t`You have submitted this assessment`}
      back={<BackLink to={paths.assessments()}>{t`Your assessments`}</BackLink>}
    >
      <p>
        {inRound ? (
          <Trans>Its answers can no longer be changed. They go into your feedback report.</Trans>
        ) : (
          <Trans>Its answers can no longer be changed. Your profile is made from them.</Trans>
        )}
      </p>
      <LeftOver keeper={keeper} outbox={outbox} />
      {inRound ? (
        <ButtonTo to={paths.feedback()}>
          <Trans>Your feedback</Trans>
        </ButtonTo>
      ) : (
        <ButtonTo to={paths.report(response.id)}>
          <Trans>See your profile</Trans>
        </ButtonTo>
      )}
    </Page>
  );
}

function Gone() {
  const { t } = useLingui();
  return (
    <Page title={t`This assessment is not here`}>
      <p>
        <Trans>
          You may have deleted it, perhaps on another device. If answers to it are still kept here,
          the list of your assessments shows them.
        </Trans>
      </p>
      <ButtonTo to={paths.assessments()}>
        <Trans>Your assessments</Trans>
      </ButtonTo>
    </Page>
  );
}
