/** What stands further down in a report: fetched after what is read first. */
export { ByDomain, SpreadKey } from "./ByDomain";
export { InTheirWords } from "./InTheirWords";
export { Quadrants } from "./Quadrants";
