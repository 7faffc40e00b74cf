/** Any field as a text to read and compare: lists a line each, and of what has several parts, those that say something. */
export function inWords(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(inWords).join("\n");
  if (typeof value === "object")
    return Object.values(value).map(inWords).filter(Boolean).join(": ");
  return String(value as string | number | boolean);
}
