import { useLingui } from "@lingui/react/macro";

/** Languages of these islands, whose own names not every browser knows. */
const ofTheseIslands: Record<string, string> = { cy: "Cymraeg", ga: "Gaeilge", gd: "Gàidhlig" };

/** "Cymraeg": a language by its own name and in its own voice; by the name that the page has for it where the browser knows no other. */
export function LanguageName({ tag }: { tag: string }) {
  const { i18n } = useLingui();
  const own = ofTheseIslands[tag] ?? ownName(tag);
  return own === undefined ? (
    languageName(tag, i18n.locales ?? i18n.locale)
  ) : (
    <span lang={tag}>{own}</span>
  );
}

function ownName(tag: string): string | undefined {
  const known = Intl.DisplayNames.supportedLocalesOf(tag).length > 0;
  return known ? languageName(tag, tag) : undefined;
}

/** "Welsh": with a capital, as on a sign. */
export function languageName(tag: string, inLanguage: string | string[]): string {
  const name = new Intl.DisplayNames(inLanguage, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}
