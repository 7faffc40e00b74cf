/** Somebody in a list that was pasted. */
export interface Pasted {
  name: string;
  email: string;
}

/** One line each, as people keep them: "Sam Carter, sam@…", "Sam Carter <sam@…>", out of a spreadsheet, or an address alone. */
export function readLines(text: string): { people: Pasted[]; unread: string[] } {
  const people: Pasted[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const [email, ...others] = trimmed.match(/[^\s,;<>()"]+@[^\s,;<>()"]+/g) ?? [];
    if (email === undefined || others.length > 0) {
      unread.push(trimmed);
      continue;
    }
    const rest = trimmed
      .replace(email, " ")
      .replaceAll(/[\s,;<>()"]+/g, " ")
      .trim();
    people.push({ name: rest === "" ? nameIn(email) : rest, email });
  }
  return { people, unread };
}

/** "sam.carter@…" is most likely Sam Carter. */
function nameIn(email: string): string {
  return email
    .slice(0, email.indexOf("@"))
    .split(/[._-]+/)
    .filter((word) => word !== "")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
