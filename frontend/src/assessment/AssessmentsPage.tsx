import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import type { ResponseSummary } from "../api/generated/commonVision.schemas";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";
import { Button, ButtonTo } from "../ui/Button";
import { Card } from "../ui/Card";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { LinkButton } from "../ui/LinkButton";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { startedOn, submittedOn } from "./dates";
import { DeleteDialog } from "./DeleteDialog";
import type { Keeper } from "./keeper";
import { LeftOver } from "./LeftOver";
import { responsesQuery } from "./queries";
import { SaveBar } from "./SaveBar";
import { useOutbox } from "./useOutbox";
import { WithKeeper } from "./WithAssessment";

const OpenCyclePanel = lazyPage("open-cycle", () => import("../open-cycle/OpenCyclePanel"));

/** Everything the person has begun or submitted. */
export default function AssessmentsPage() {
  return <WithKeeper>{(keeper) => <List keeper={keeper} />}</WithKeeper>;
}

function List({ keeper }: { keeper: Keeper }) {
  const { t } = useLingui();
  const outbox = useOutbox(keeper);
  const responses = useInfiniteQuery(responsesQuery(keeper));
  const [deleting, setDeleting] = useState<ResponseSummary | null>(null);

  if (responses.data === undefined) {
    return responses.error ? (
      <ErrorState error={responses.error} retry={() => void responses.refetch()} />
    ) : (
      <Loading />
    );
  }
  const all = responses.data.pages.flatMap(({ items }) => items);
  const drafts = all.filter(({ state }) => state === "DRAFT");
  const submitted = all.filter(({ state }) => state === "SUBMITTED");

  return (
    <Page title={t`Your assessments`}>
      {outbox.waiting > 0 && <SaveBar keeper={keeper} />}
      <LeftOver keeper={keeper} outbox={outbox} />
      {all.length === 0 ? (
        <Empty
          action={
            <ButtonTo to={paths.chooseAssessment()}>
              <Trans>Start your first assessment</Trans>
            </ButtonTo>
          }
        >
          <Trans>You have not taken an assessment yet.</Trans>
        </Empty>
      ) : (
        <ButtonTo to={paths.chooseAssessment()}>
          {submitted.length > 0 ? (
            <Trans>Take an assessment again</Trans>
          ) : (
            <Trans>Start another assessment</Trans>
          )}
        </ButtonTo>
      )}
      <Suspense>
        <OpenCyclePanel />
      </Suspense>
      {drafts.length > 0 && (
        <section>
          <h2 className="nhsuk-heading-m">
            <Trans>Not submitted yet</Trans>
          </h2>
          {drafts.map((draft) => (
            <Card key={draft.id} level={3} title={draft.questionnaire.name}>
              <p>
                <Trans>
                  Started on {startedOn(draft)}. {draft.answered} of {draft.items} answered.
                </Trans>
              </p>
              <Actions response={draft} onDelete={setDeleting} />
            </Card>
          ))}
        </section>
      )}
      {submitted.length > 0 && (
        <section>
          <h2 className="nhsuk-heading-m">
            <Trans>Submitted</Trans>
          </h2>
          {submitted.length > 1 && (
            <p>
              <Link to={paths.progress()}>
                <Trans>Compare two of them</Trans>
              </Link>
            </p>
          )}
          {submitted.map((response) => (
            <Card key={response.id} level={3} title={response.questionnaire.name}>
              <p>
                <Trans>
                  Submitted on {submittedOn(response)}. {response.answered} of {response.items}{" "}
                  answered.
                </Trans>
              </p>
              <Actions response={response} onDelete={setDeleting} />
            </Card>
          ))}
        </section>
      )}
      {responses.hasNextPage && (
        <Button
          secondary
          disabled={responses.isFetchingNextPage}
          onClick={() => void responses.fetchNextPage()}
        >
          <Trans>Show earlier ones</Trans>
        </Button>
      )}
      {deleting && (
        <DeleteDialog keeper={keeper} response={deleting} onClose={() => setDeleting(null)}>
          {deleting.state === "DRAFT" ? (
            <Plural
              value={deleting.answered}
              _0="There are no answers in it yet."
              one="# answer and every note in it will be gone for good."
              other="# answers and every note in it will be gone for good."
            />
          ) : (
            <Trans>
              Its answers, notes and profile will be gone for good, and you can no longer compare a
              later one with it.
            </Trans>
          )}
        </DeleteDialog>
      )}
    </Page>
  );
}

function Actions({
  response,
  onDelete,
}: {
  response: ResponseSummary;
  onDelete: (response: ResponseSummary) => void;
}) {
  const { t } = useLingui();
  const draft = response.state === "DRAFT";
  const which = draft
    ? t`${response.questionnaire.name}, started on ${startedOn(response)}`
    : t`${response.questionnaire.name}, submitted on ${submittedOn(response)}`;
  const hidden = <span className="nhsuk-u-visually-hidden">: {which}</span>;
  return (
    <ul className="app-actions">
      <li>
        {draft ? (
          <Link to={paths.assessment(response.id)}>
            <Trans>Continue</Trans>
            {hidden}
          </Link>
        ) : (
          <Link to={paths.report(response.id)}>
            <Trans>See your profile</Trans>
            {hidden}
          </Link>
        )}
      </li>
      <li>
        <LinkButton onClick={() => onDelete(response)}>
          <Trans>Delete</Trans>
          {hidden}
        </LinkButton>
      </li>
    </ul>
  );
}
