/** Fetched after what is read first, in one piece: it stands further down the page. */
export { ElementsToWorkOn } from "./ElementsToWorkOn";
export { FiguresTable, ImportanceTable } from "./FiguresTable";
export { HowToRead } from "./HowToRead";
export { Picture } from "./Picture";
export { PossibleAreas } from "./PossibleAreas";
export { Strengths } from "./Strengths";
