import type { Messages } from "@lingui/core";

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const odd = Array.from("ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ");

/** A language that nobody speaks: each letter another one, and a third longer, as German would be. */
export function pseudo(text: string): string {
  const letters = Array.from(text, (letter) => odd[plain.indexOf(letter)] ?? letter).join("");
  return /[a-z]/i.test(text) ? letters + "·".repeat(Math.ceil(text.length / 3)) : letters;
}

/** A compiled message: its texts are changed, the names of what is filled in are not. */
function pseudoMessage(message: unknown): unknown {
  if (typeof message === "string") return pseudo(message);
  if (!Array.isArray(message)) return message;
  return message.map((part: unknown) => {
    if (typeof part === "string") return pseudo(part);
    if (!Array.isArray(part)) return part;
    const [name, format, choices] = part as [unknown, unknown, Record<string, unknown> | undefined];
    return typeof choices !== "object"
      ? part
      : [
          name,
          format,
          Object.fromEntries(
            Object.entries(choices).map(([when, said]) => [
              when,
              when === "offset" ? said : pseudoMessage(said),
            ]),
          ),
        ];
  });
}

/** Catalogues in that language. */
export function pseudoMessages(catalogues: { messages: Messages }[]): Messages {
  return Object.fromEntries(
    catalogues
      .flatMap(({ messages }) => Object.entries(messages))
      .map(([id, message]) => [id, pseudoMessage(message)]),
  ) as Messages;
}

/** A body of the API whose sentences and names are in that language; keys, codes and times stay. */
export function pseudoBody(value: unknown): unknown {
  if (typeof value === "string") {
    return /\s|^[A-Z][a-z]/.test(value) ? pseudo(value) : value;
  }
  if (Array.isArray(value)) return value.map(pseudoBody);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pseudoBody(part)]));
}

const spoken = ["aria-label", "alt", "title", "placeholder"];

/** What of the page is said in plain letters, and so came from no catalogue and from no body. */
export function hardCoded(root: Document, allowed: RegExp): string[] {
  const texts = [root.title];
  const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? "");
  for (const element of root.body.querySelectorAll("*")) {
    texts.push(...spoken.map((name) => element.getAttribute(name) ?? ""));
  }
  const framed = Array.from(root.querySelectorAll("iframe"), ({ contentDocument }) =>
    contentDocument ? hardCoded(contentDocument, allowed) : [],
  );
  return [...framed.flat(), ...texts].filter((text) =>
    /[a-z]{2}/i.test(text.replaceAll(allowed, "")),
  );
}
