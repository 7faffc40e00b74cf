import { Trans } from "@lingui/react/macro";
import type { CommentsOnQuestion } from "../api/generated/commonVision.schemas";

/** What was written, question by question, as it was written. */
export function InTheirWords({ comments }: { comments: CommentsOnQuestion[] }) {
  return comments.map(({ key, question, allRaters, lineManager }) => (
    <section className="feedback-question" key={key}>
      <h3 className="nhsuk-heading-s">{question}</h3>
      {allRaters.length > 0 ? (
        <>
          <h4 className="nhsuk-heading-xs">
            <Trans>All raters, in no order</Trans>
          </h4>
          <Quotes texts={allRaters} />
        </>
      ) : (
        <p>
          <Trans>
            Nothing is shown of the raters’ words here: fewer than three wrote something, or it was
            taken out.
          </Trans>
        </p>
      )}
      {lineManager.length > 0 && (
        <>
          <h4 className="nhsuk-heading-xs">
            <Trans>Line manager</Trans>
          </h4>
          <Quotes texts={lineManager} />
        </>
      )}
    </section>
  ));
}

function Quotes({ texts }: { texts: string[] }) {
  return (
    <ul className="feedback-quotes">
      {texts.map((text, index) => (
        // Two people may write the same words; the order never changes under the reader.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}
