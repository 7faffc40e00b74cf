/** What stands below the changes, and comes after them. */
export { DifferencesInWords } from "./DifferencesInWords";
export { HowItIsJudged } from "./HowItIsJudged";
export { SideBySide } from "./SideBySide";
