import { apiFetch } from "../api/apiFetch";
import type { ImportItem, ImportReport } from "../api/generated/commonVision.schemas";
import { ProblemError, type FieldProblem } from "../api/problem";

/** As many bytes as the API takes of each. */
export const largestDocument = 16 * 1024 * 1024;
export const largestTable = 8 * 1024 * 1024;

/** A file as it was when it was chosen: what is imported is what was checked. */
export interface ChosenFile {
  name: string;
  bytes: ArrayBuffer;
}

/** What is wrong with a file, and what is right beside it. */
export interface Wrong {
  errors: FieldProblem[];
  items: ImportItem[];
}

export function wrongIn(error: unknown): Wrong | null {
  if (!(error instanceof ProblemError) || error.slug !== "import-refused") return null;
  const { errors = [], items } = error.problem;
  return { errors, items: Array.isArray(items) ? (items as ImportItem[]) : [] };
}

/** Sent as it is: reading and writing it again would lose what is wrong with it. */
export function sendFile(
  address: string,
  { bytes }: ChosenFile,
  headers: Record<string, string>,
): Promise<ImportReport> {
  return apiFetch<ImportReport>(address, { method: "POST", headers, body: bytes });
}

/** Which of the two kinds of document it is. The server looks at it closely; this only has to find out whose rules it follows. */
export function formatOf({ bytes }: ChosenFile): "pack" | "case" {
  const text = new TextDecoder().decode(bytes);
  if (/"format"\s*:\s*"common-vision-pack"/.test(text)) return "pack";
  return /"CFDocument"\s*:/.test(text) ? "case" : "pack";
}
