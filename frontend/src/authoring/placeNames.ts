/** Where in a draft a JSON Pointer leads, in the names that its editor gave: "Yourself, Asking first". */
export function namesAlong(content: unknown, pointer: string): string {
  const names: string[] = [];
  let here: unknown = content;
  for (const step of pointer.split("/").slice(2)) {
    if (typeof here !== "object" || here === null) break;
    here = (here as Record<string, unknown>)[step];
    const name = nameOf(here);
    if (name) names.push(name);
  }
  return names.join(", ");
}

function nameOf(thing: unknown): string {
  if (typeof thing !== "object" || thing === null) return "";
  const { name, text } = thing as { name?: unknown; text?: unknown };
  return typeof name === "string" && name ? name : typeof text === "string" ? text : "";
}
