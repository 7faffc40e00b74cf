import { i18n, type Messages } from "@lingui/core";
import { messages as sharedEnglish } from "./locales/en.po";

/** The words of one language. Welsh will make this a choice; statement texts come from the API, not from here. */
export const locale = "en";

const catalogues = import.meta.glob<{ messages: Messages }>("./*/locales/*.po");

export function activateMessages(): void {
  i18n.load(locale, sharedEnglish);
  // Dates and numbers as they are written here; "en" alone would give the American ones.
  i18n.activate(locale, ["en-GB"]);
}

/** Each feature's words come with the first of its pages, beside the page's own chunk. */
export async function loadMessages(folder: string): Promise<void> {
  const catalogue = catalogues[`./${folder}/locales/${locale}.po`];
  if (catalogue) i18n.load(locale, (await catalogue()).messages);
}
