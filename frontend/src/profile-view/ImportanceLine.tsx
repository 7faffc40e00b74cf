import { Plural, Trans } from "@lingui/react/macro";
import type { Importance } from "../api/generated/commonVision.schemas";
import type { Figures } from "../measurement/figures";
import { Said } from "../ui/Said";

/** How important things are to the person: the ratings as they fall, then the figure. Apart from the answers, of which it changes none. */
export function ImportanceLine({
  asked,
  figures: { distribution, answered, score },
}: {
  asked: Importance;
  figures: Figures;
}) {
  return (
    <p className="profile-importance">
      <strong>
        <Said>{asked.question}</Said>
      </strong>{" "}
      {answered === 0 ? (
        <Trans>Not rated.</Trans>
      ) : (
        <>
          {asked.points
            .map(({ value, label }) => ({ label, count: distribution[value - 1] ?? 0 }))
            .filter(({ count }) => count > 0)
            .toReversed()
            .map(({ label, count }, place) => (
              <span key={label}>
                {place > 0 && ", "}
                <Trans>
                  “<Said>{label}</Said>” <Plural value={count} one="once" other="# times" />
                </Trans>
              </span>
            ))}
          . {score !== null && <Trans>Importance: {score} of 100.</Trans>}
        </>
      )}
    </p>
  );
}
