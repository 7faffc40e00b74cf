import { i18n } from "@lingui/core";
import type { ResponseSummary } from "../api/generated/commonVision.schemas";

function day(instant: string): string {
  return i18n.date(instant, { dateStyle: "long" });
}

export function startedOn({ createdAt }: Pick<ResponseSummary, "createdAt">): string {
  return day(createdAt);
}

export function submittedOn({ submittedAt }: Pick<ResponseSummary, "submittedAt">): string {
  return submittedAt === null ? "" : day(submittedAt);
}
