/** Neither vowels, so that no word comes about, nor what is taken for something else when read aloud. */
const letters = "bcdfghjkmnpqrstvwxz23456789";
const length = 5;

/**
 * A key for something new below `parent`: by chance rather than by counting, because a key that an earlier version or
 * another framework has used for something else must never come again, and a counter here would not know of it.
 */
export function newKey(
  parent: string,
  taken: ReadonlySet<string>,
  random: () => number = Math.random,
): string {
  for (;;) {
    const tail = Array.from({ length }, () => letters[Math.floor(random() * letters.length)]!).join(
      "",
    );
    const key = `${parent}.${tail}`;
    if (!taken.has(key)) return key;
  }
}

/** "ward-leadership" gives "WL": what its domains' keys begin with. */
export function initialsOf(framework: string): string {
  return framework
    .split("-")
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** A key to offer for a name: "Leading on the wards" gives "leading-on-the-wards". */
export function keyFor(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
}
