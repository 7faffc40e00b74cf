import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { RoundState } from "../api/generated/commonVision.schemas";

/** Where a round is, in a word or two. */
export const stateNames: Record<RoundState, MessageDescriptor> = {
  DRAFT: msg`Being prepared`,
  PROPOSED: msg`Waits for approval`,
  APPROVED: msg`Approved`,
  OPEN: msg`Open for answers`,
  CLOSED: msg`Closed`,
  HELD: msg`With the facilitator`,
  RELEASED: msg`Report released`,
  ARCHIVED: msg`Archived`,
};

export const isOver = (state: RoundState) => state === "RELEASED" || state === "ARCHIVED";
