/** Fetched after what is read first, in one piece: it stands further down the page. */
export { ElementsToWorkOn } from "./ElementsToWorkOn";
export { HowToRead } from "./HowToRead";
export { PossibleAreas } from "./PossibleAreas";
export { Strengths } from "./Strengths";
