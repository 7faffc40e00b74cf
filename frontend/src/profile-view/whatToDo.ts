/** Fetched after what is read first, in one piece: it stands far down the page. */
export { ElementsToWorkOn } from "./ElementsToWorkOn";
export { PossibleAreas } from "./PossibleAreas";
export { Strengths } from "./Strengths";
