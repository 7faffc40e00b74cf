import { editorPaths } from "../editorPaths";
import type { FrameworkContent, QuestionnaireText } from "./content";

/** The page and field that a JSON Pointer of the server's leads to: in a check list, or in what it refuses. */

export function frameworkField(
  framework: string,
  content: FrameworkContent,
  pointer: string,
): string {
  const [, , field = "", ...rest] = pointer.split("/");
  if (field === "" || field === "succession")
    return editorPaths.frameworkDraftDifference(framework);
  if (field !== "domains")
    return `${editorPaths.frameworkDraftTexts(framework)}#${rest[0] ?? field}`;
  const [index, part = "", at, ...inner] = rest;
  const domain = content.domains[Number(index)];
  if (!domain || part === "") return editorPaths.frameworkDraft(framework);
  if (part !== "elements")
    return `${editorPaths.frameworkDraftDomain(framework, domain.key)}#${part}`;
  const element = at === undefined ? undefined : domain.elements[Number(at)];
  if (!element) return editorPaths.frameworkDraft(framework);
  return `${editorPaths.frameworkDraftElement(framework, element.key)}#${inList(inner)}`;
}

export function questionnaireField(
  questionnaire: string,
  content: QuestionnaireText,
  pointer: string,
): string {
  const [, first, field = "", ...rest] = pointer.split("/");
  const outline = editorPaths.questionnaireDraft(questionnaire);
  if (first === "framework" || field === "measurement") return outline;
  if (field === "" || field === "succession")
    return editorPaths.questionnaireDraftDifference(questionnaire);
  if (field === "scale" || field === "importance")
    return `${editorPaths.questionnaireDraftScale(questionnaire)}#${scaleField(field, rest)}`;
  if (field !== "sections")
    return `${editorPaths.questionnaireDraftTexts(questionnaire)}#${rest[0] ?? field}`;
  const [section, , at, part, item, text] = rest;
  const element = content.sections[Number(section)]?.elements[Number(at ?? Number.NaN)];
  if (!element) return outline;
  const form = editorPaths.questionnaireDraftItems(questionnaire, element.key);
  if (part === "levels") return `${form}#${inList([part, ...(item ? [item] : [])])}`;
  const asked = part === "items" && item !== undefined ? element.items[Number(item)] : undefined;
  if (!asked) return `${form}#add-item`;
  return `${form}#${text === "thirdPerson" ? `${asked.key}-third` : asked.key}`;
}

function scaleField(field: "scale" | "importance", rest: readonly string[]): string {
  const [part = "points", index] = rest;
  if (part !== "points") return field === "scale" ? part : "importance";
  const list = field === "scale" ? "points" : "importance-points";
  return inList([list, ...(index ? [index] : [])]);
}

/** The first of a list has its name as id, the others their number as well: "suggestions", "suggestions-2". */
function inList([list = "", index]: readonly string[]): string {
  if (list === "looksLike" || index === undefined || index === "0") return list;
  return `${list}-${Number(index) + 1}`;
}
