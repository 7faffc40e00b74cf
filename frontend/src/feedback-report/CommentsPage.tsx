import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useParams } from "react-router";
import {
  getGetFeedbackReportQueryKey,
  getListFeedbackCommentsQueryKey,
  submitRedaction,
  useGetFeedbackReport,
  useGetFeedbackRound,
  useListFeedbackComments,
} from "../api/generated/commonVision";
import type { FeedbackComment, RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { BackLink } from "../ui/BackLink";
import { Button, ButtonTo } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { NoReport } from "./NoReport";
import "./feedback-report.css";

/** What raters wrote, for the facilitator to read before the person does, and to take out what should not be read. */
export default function CommentsPage() {
  const { t } = useLingui();
  const { round: id = "" } = useParams();
  const round = useGetFeedbackRound(id);
  const comments = useListFeedbackComments(id);
  // It has the questions' words.
  const report = useGetFeedbackReport(id);
  const error = comments.error ?? report.error ?? round.error;
  if (error) {
    const retry = () => {
      for (const query of [round, comments, report]) void query.refetch();
    };
    return <NoReport error={error} round={round.data} retry={retry} />;
  }
  if (!round.data || !comments.data || !report.data) return <Loading />;
  const { items } = comments.data;
  const held = round.data.state === "HELD";
  return (
    <Page
      title={t`Comments`}
      caption={t`Feedback about ${round.data.subject}`}
      back={
        <BackLink to={feedbackPaths.roundReport(id)}>
          <Trans>The report</Trans>
        </BackLink>
      }
    >
      {held ? (
        <>
          <p>
            <Trans>
              {round.data.subject} will read these as they stand here. Take a comment out if it
              names a patient, or if it hurts and helps nobody. A hard word that can be talked about
              is better talked about.
            </Trans>
          </p>
          <p>
            <Trans>
              Of a question on which only one or two raters wrote there is nothing here: it was
              deleted when the report was made.
            </Trans>
          </p>
        </>
      ) : (
        <p>
          <Trans>The report is released: comments stay as they are.</Trans>
        </p>
      )}
      {report.data.comments.map(({ key, question }) => (
        <section className="feedback-question" key={key}>
          <h2 className="nhsuk-heading-m">{question}</h2>
          <Written
            comments={items.filter((comment) => comment.question === key)}
            round={round.data}
          />
        </section>
      ))}
      {held && (
        <ButtonTo to={feedbackPaths.release(id)}>
          <Trans>Conversation and release</Trans>
        </ButtonTo>
      )}
    </Page>
  );
}

function Written({ comments, round }: { comments: FeedbackComment[]; round: RoundView }) {
  if (comments.length === 0) {
    return (
      <p>
        <Trans>There is nothing here.</Trans>
      </p>
    );
  }
  // One after the other in the order by chance that the release gave them.
  return (
    <ul className="feedback-quotes">
      {comments.map((comment, index) => (
        <Comment comment={comment} number={index + 1} round={round} key={comment.id} />
      ))}
    </ul>
  );
}

function Comment({
  comment: { id, comment, fromLineManager, redacted },
  number,
  round,
}: {
  comment: FeedbackComment;
  number: number;
  round: RoundView;
}) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [justTakenOut, setJustTakenOut] = useState(false);
  const takenOut = useRef<HTMLParagraphElement>(null);
  const takeOut = useMutation({
    mutationFn: () => submitRedaction(round.id, id),
    onSuccess: async () => {
      setAsking(false);
      await Promise.all([
        client.invalidateQueries({ queryKey: getListFeedbackCommentsQueryKey(round.id) }),
        client.invalidateQueries({ queryKey: getGetFeedbackReportQueryKey(round.id) }),
      ]);
      setJustTakenOut(true);
    },
  });

  // The button that had the focus is gone.
  useEffect(() => {
    if (justTakenOut && redacted) takenOut.current?.focus();
  }, [justTakenOut, redacted]);

  return (
    <li>
      {fromLineManager && (
        <p className="nhsuk-u-margin-bottom-1">
          <strong>
            <Trans>Line manager</Trans>
          </strong>
        </p>
      )}
      {redacted ? (
        <p ref={takenOut} tabIndex={-1}>
          <Trans>Taken out. Nobody can read it any more.</Trans>
        </p>
      ) : (
        <p>{comment}</p>
      )}
      {!redacted && round.state === "HELD" && (
        <p className="feedback-comment__action">
          <Button secondary small onClick={() => setAsking(true)}>
            <Trans>
              Take it out
              <span className="nhsuk-u-visually-hidden">: comment {number}</span>
            </Trans>
          </Button>
        </p>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Take this comment out for good?</Trans>}
      >
        <blockquote className="feedback-quotes">
          <p>{comment}</p>
        </blockquote>
        <p>
          <Trans>
            It cannot be brought back, not even by you, and {round.subject} will not read it. That a
            comment was taken out, and the day, stays on record; what it said does not.
          </Trans>
        </p>
        {takeOut.error && <ErrorNote error={takeOut.error} />}
        <div className="nhsuk-button-group">
          <Button warning onClick={() => !takeOut.isPending && takeOut.mutate()}>
            <Trans>Take it out for good</Trans>
          </Button>
          <Button secondary onClick={() => setAsking(false)}>
            <Trans>Leave it in</Trans>
          </Button>
        </div>
      </Dialog>
    </li>
  );
}
