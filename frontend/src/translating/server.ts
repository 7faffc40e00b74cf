import { apiFetch } from "../api/apiFetch";
import type { TranslationList, TranslationView } from "../api/generated/commonVision.schemas";

/** A published version of a framework or questionnaire. */
export interface Version {
  kind: string;
  key: string;
  version: number;
}

/** Its translation into one language. */
export interface Which extends Version {
  locale: string;
}

/*
 * The same for a framework as for a questionnaire. Only editors ask for these, so they are no part of the generated client, which
 * everybody's first load has.
 */
function addressOf({ kind, key, version }: Version): string {
  const kinds = kind === "questionnaires" ? "questionnaires" : "frameworks";
  return `/api/v1/${kinds}/${encodeURIComponent(key)}/versions/${version}/translations`;
}

function addressIn(which: Which): string {
  return `${addressOf(which)}/${encodeURIComponent(which.locale)}`;
}

/** The ETag is the revision in quotes; what was never begun has 0. */
const over = ({ revision }: TranslationView) => ({ "If-Match": `"${revision}"` });

export function list(of: Version, signal: AbortSignal): Promise<TranslationList> {
  return apiFetch(addressOf(of), { signal });
}

export function load(which: Which, signal: AbortSignal): Promise<TranslationView> {
  return apiFetch(addressIn(which), { signal });
}

export function save(
  which: Which,
  seen: TranslationView,
  texts: Record<string, string>,
): Promise<TranslationView> {
  return apiFetch(addressIn(which), {
    method: "PUT",
    headers: { "Content-Type": "application/json", ...over(seen) },
    body: JSON.stringify({ texts }),
  });
}

export function remove(which: Which, seen: TranslationView): Promise<void> {
  return apiFetch(addressIn(which), { method: "DELETE", headers: over(seen) });
}
