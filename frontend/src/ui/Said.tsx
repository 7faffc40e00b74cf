import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ContentLanguage } from "../api/generated/commonVision.schemas";

/** Something published that may have been given in another language than the page's own. */
type Published = { language?: ContentLanguage };

const Languages = createContext<(text: string) => string | undefined>(() => undefined);

/** Round what shows a published thing's texts: Said, Page and Radios then mark those that are not in English. */
export function SaidIn({
  of,
  children,
}: {
  of: Published | readonly Published[] | undefined;
  children: ReactNode;
}) {
  const above = useContext(Languages);
  const languageOf = useMemo(() => {
    const tags = new Map([of ?? []].flat().flatMap(translatedTexts));
    return (text: string) => tags.get(text) ?? above(text);
  }, [of, above]);
  return <Languages value={languageOf}>{children}</Languages>;
}

/** The language of a text, for `lang`; undefined where it is the page's own. */
export function useLanguageOf(): (text: string) => string | undefined {
  return useContext(Languages);
}

/** A text of the API with its language, so that a screen reader says it rightly. Anything else stays as it is. */
export function Said({ children }: { children: ReactNode }) {
  const languageOf = useLanguageOf();
  const language = typeof children === "string" ? languageOf(children) : undefined;
  return language === undefined ? children : <span lang={language}>{children}</span>;
}

/** Every text of a translated thing but those that the server names as still in English. */
function translatedTexts(thing: Published): (readonly [string, string])[] {
  const { language, ...texts } = thing;
  if (!language) return [];
  const inEnglish = new Set(language.untranslated);
  const below = (value: unknown, pointer: string): string[] => {
    if (typeof value === "string") return inEnglish.has(pointer) ? [] : [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, part]) => below(part, `${pointer}/${name}`));
  };
  return below(texts, "").map((text) => [text, language.tag] as const);
}
