/** What stands at the foot of a profile, fetched after what is read first. */
export { Agreement } from "./Agreement";
export { KeepAndRepeat } from "./KeepAndRepeat";
