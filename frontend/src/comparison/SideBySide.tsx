import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type {
  CrosswalkStrength,
  Related,
  RelatedElement,
} from "../api/generated/commonVision.schemas";
import { FoldingTable } from "../profile-view/FoldingTable";

const strengths: Record<CrosswalkStrength, MessageDescriptor> = {
  same: msg`Same`,
  close: msg`Close`,
  part: msg`In part`,
};

interface SideBySideProps {
  related: Related;
  /** What the two frameworks are called. */
  before: string;
  after: string;
}

/** Elements of two frameworks that have to do with each other. No figure is taken from another. */
export function SideBySide({ related: { crosswalk, elements }, before, after }: SideBySideProps) {
  const { t, i18n } = useLingui();
  if (elements.length === 0) {
    return (
      <p>
        <Trans>None of the elements that you answered are said to be related.</Trans>
      </p>
    );
  }
  return (
    <>
      <h3 className="nhsuk-heading-s" id="side-by-side">
        <Trans>Side by side</Trans>
      </h3>
      <p>
        <Trans>
          These elements are about related things. Their questions differ, so look at what each
          figure says by itself: the difference between two figures of one row means nothing.
        </Trans>
      </p>
      <FoldingTable
        caption={t`Related elements`}
        rowHeading={before}
        columns={[
          { heading: t`Figure`, numeric: true },
          { heading: t`How closely related` },
          { heading: after },
          { heading: t`Figure`, numeric: true },
        ]}
        rows={elements.map((row) => ({
          id: `${row.before.key} ${row.after.key}`,
          name: <Named element={row.before} />,
          cells: [
            row.before.score ?? "–",
            i18n._(strengths[row.strength]),
            <Named element={row.after} key="after" />,
            row.after.score ?? "–",
          ],
        }))}
      />
      <p>
        <Trans>
          <strong>Same</strong>: both mean the same. <strong>Close</strong>: most of what one means,
          the other means too. <strong>In part</strong>: they share a part, and each has much that
          the other leaves out.
        </Trans>
      </p>
      <p className="nhsuk-u-secondary-text-colour">
        <Trans>
          Who relates them: {crosswalk.source} (Crosswalk {crosswalk.key}, version{" "}
          {crosswalk.version}.)
        </Trans>
      </p>
    </>
  );
}

/** One that stands alone in a domain of its own name is named once. */
function Named({ element: { name, domain } }: { element: RelatedElement }) {
  return name === domain ? (
    <>{name}</>
  ) : (
    <>
      {name} ({domain})
    </>
  );
}
