import { Trans } from "@lingui/react/macro";

/** A sign for what goes beyond chance since the last cycle; nothing for what does not. */
export function ChangeMark({ change }: { change: string | null }) {
  if (change !== "improved" && change !== "fell") return null;
  const improved = change === "improved";
  return (
    <>
      <span className="heat-map__change" aria-hidden="true">
        {improved ? "▲" : "▼"}
      </span>
      <span className="nhsuk-u-visually-hidden">
        {improved ? <Trans>, improved</Trans> : <Trans>, fell</Trans>}
      </span>
    </>
  );
}

/** The same in words, where there is room for them. */
export function ChangeInWords({ change }: { change: string | null }) {
  switch (change) {
    case "improved":
      return (
        <>
          <span aria-hidden="true">▲ </span>
          <Trans>Improved</Trans>
        </>
      );
    case "fell":
      return (
        <>
          <span aria-hidden="true">▼ </span>
          <Trans>Fell</Trans>
        </>
      );
    case "no-detectable-change":
      return <Trans>No change beyond chance</Trans>;
    default:
      return <Trans>Not compared</Trans>;
  }
}
