import { Trans } from "@lingui/react/macro";
import type { FeedbackReportView, NamedItem } from "../api/generated/commonVision.schemas";
import { useWords } from "./useWords";

/** The statements that all raters together put highest and lowest. */
export function HighestAndLowest({ report: { highest, lowest } }: { report: FeedbackReportView }) {
  if (highest.length === 0 && lowest.length === 0) {
    return (
      <p>
        <Trans>
          No statement stands out: the raters put them much alike, or too few are shown.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <Named items={highest} title={<Trans>What all raters together put highest</Trans>} />
      <Named items={lowest} title={<Trans>What all raters together put lowest</Trans>} />
    </>
  );
}

function Named({ items, title }: { items: NamedItem[]; title: React.ReactNode }) {
  const words = useWords(false);
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{title}</h3>
      <ul>
        {items.map(({ key, text, figure }) => (
          <li key={key}>
            {text} <strong>{words.mean(figure)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
