import { paths } from "../paths";
import type { FrameworkContent } from "./content";

/** The page and field that a JSON Pointer of the server's leads to: in a check list, or in what it refuses. */

export function frameworkField(
  framework: string,
  content: FrameworkContent,
  pointer: string,
): string {
  const [, , field = "", ...rest] = pointer.split("/");
  if (field === "" || field === "succession") return paths.frameworkDraftDifference(framework);
  if (field !== "domains") return `${paths.frameworkDraftTexts(framework)}#${rest[0] ?? field}`;
  const [index, part = "", at, ...inner] = rest;
  const domain = content.domains[Number(index)];
  if (!domain || part === "") return paths.frameworkDraft(framework);
  if (part !== "elements") return `${paths.frameworkDraftDomain(framework, domain.key)}#${part}`;
  const element = at === undefined ? undefined : domain.elements[Number(at)];
  if (!element) return paths.frameworkDraft(framework);
  return `${paths.frameworkDraftElement(framework, element.key)}#${inList(inner)}`;
}

/** The first of a list has its name as id, the others their number as well: "suggestions", "suggestions-2". */
function inList([list = "", index]: readonly string[]): string {
  if (list === "looksLike" || index === undefined || index === "0") return list;
  return `${list}-${Number(index) + 1}`;
}
