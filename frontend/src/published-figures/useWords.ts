import { useLingui } from "@lingui/react/macro";
import type { CodedShare, PublishedCycle } from "../api/generated/commonVision.schemas";

/** How figures are said in words. */
export function useWords() {
  const { t, i18n } = useLingui();
  const day = (date: string) => i18n.date(`${date}T12:00`, { dateStyle: "long" });
  return {
    day,
    window: ({ opensOn, closesOn }: Pick<PublishedCycle, "opensOn" | "closesOn">) =>
      t`${day(opensOn)} to ${day(closesOn)}`,
    /** A share is so coarse at its ends that it never says that nearly all are the same. */
    share: ({ percent, bound }: CodedShare) => {
      if (bound === "at-most") return t`at most ${percent}%`;
      return bound === "at-least" ? t`at least ${percent}%` : t`${percent}%`;
    },
    list: (names: readonly string[]) =>
      new Intl.ListFormat(i18n.locales ?? i18n.locale).format(names),
  };
}
