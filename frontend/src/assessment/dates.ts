import { i18n } from "@lingui/core";
import type { ResponseSummary } from "../api/generated/commonVision.schemas";

function day(instant: string): string {
  const language = i18n.locale === "en" ? "en-GB" : i18n.locale;
  return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(instant));
}

export function startedOn({ createdAt }: Pick<ResponseSummary, "createdAt">): string {
  return day(createdAt);
}

export function submittedOn({ submittedAt }: Pick<ResponseSummary, "submittedAt">): string {
  return submittedAt === null ? "" : day(submittedAt);
}
