import type { PersonView } from "../api/generated/commonVision.schemas";

/** A key says whose a framework or questionnaire is: "local-rj1-our-values" is the organisation RJ1's own. */
const local = "local-";

export function localPrefix(odsCode: string): string {
  return `${local}${odsCode.toLowerCase()}-`;
}

export function isLocal(key: string): boolean {
  return key.startsWith(local);
}

/** Whether this editor writes the next version of it. */
export function mayEdit(person: PersonView, key: string): boolean {
  return isLocal(key)
    ? person.organisation !== null && key.startsWith(localPrefix(person.organisation.odsCode))
    : person.roles.includes("administrator");
}

/** What the parts of a framework are named after: its key without whose it is. */
export function ownName(key: string): string {
  return isLocal(key) ? key.split("-").slice(2).join("-") : key;
}
