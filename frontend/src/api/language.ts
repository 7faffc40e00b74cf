/**
 * The language in which a person wants to read what is published. The app's own words are English (messages.ts): this is
 * for what the API has in more than one. It is no secret and stays on the device, also when nobody is signed in.
 */
const kept = "language";

export const english = "en";

/** What the person chose here, if they did. */
export function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

export function chooseLanguage(tag: string): void {
  try {
    localStorage.setItem(kept, tag);
  } catch {
    // Then the browser's own languages go on standing.
  }
}

/** For Accept-Language. "en" alone where it comes first: only that is given for ever, and kept for when there is no network. */
export function wantedLanguages(): string {
  const chosen = chosenLanguage();
  if (chosen !== null) return chosen;
  return navigator.language.startsWith(english) ? english : navigator.languages.join();
}
