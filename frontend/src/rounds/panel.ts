import { updateRaters } from "../api/generated/commonVision";
import type { Nomination, RoundView } from "../api/generated/commonVision.schemas";
import { useRoundAddition } from "./queries";

/** What becomes of the panel, whatever it is by then. */
export type PanelChange = (raters: Nomination[]) => Nomination[];

/** Changes the panel over what it is by then: another tab may have added somebody. */
export function usePanel({ id }: RoundView) {
  return useRoundAddition(id, (change: PanelChange, round, headers) =>
    updateRaters(id, { raters: change(nominationsOf(round)) }, headers),
  );
}

function nominationsOf({ raters }: RoundView): Nomination[] {
  return raters.map(({ group, name, email }) => ({ group, name, email }));
}
