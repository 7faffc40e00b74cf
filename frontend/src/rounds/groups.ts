import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { RaterGroup } from "../api/generated/commonVision.schemas";

/** In the order in which they are asked for and shown. */
export const groups: readonly RaterGroup[] = ["line-manager", "peer", "direct-report", "other"];

export const groupNames: Record<RaterGroup, MessageDescriptor> = {
  "line-manager": msg`Line manager`,
  peer: msg`Peers`,
  "direct-report": msg`Direct reports`,
  other: msg`Others`,
};

/** As what one person is asked. */
export const groupMembers: Record<RaterGroup, MessageDescriptor> = {
  "line-manager": msg`Line manager`,
  peer: msg`Peer`,
  "direct-report": msg`Direct report`,
  other: msg`Other colleague`,
};

export const groupHints: Record<RaterGroup, MessageDescriptor> = {
  "line-manager": msg`One person. Their answers are shown to you as theirs, and they are told so before they answer.`,
  peer: msg`People who work beside you. Their answers are shown only together.`,
  "direct-report": msg`People whom you manage. Their answers are shown only together.`,
  other: msg`Anybody else who sees you at work: other teams, partners, volunteers. Their answers are shown only together.`,
};
