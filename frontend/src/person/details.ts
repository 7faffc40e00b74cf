import type { Profile, UnitView } from "../api/generated/commonVision.schemas";

export type Detail = keyof Profile;

export const allDetails: Detail[] = [
  "unit",
  "staffGroup",
  "payBandCluster",
  "role",
  "scopeOfLeadership",
];

export const preferNotToSay = "prefer-not-to-say";

/** What the person has changed on the page and not saved; a field that is not in it stands as the server has it. */
export type DetailEdits = Partial<Profile>;

export function isEmpty(profile: Profile): boolean {
  return allDetails.every((field) => profile[field] === null);
}

/** An edit back to what the server has is no edit. */
export function edit(
  edits: DetailEdits,
  saved: Profile,
  field: Detail,
  value: string | null,
): DetailEdits {
  const { [field]: _, ...others } = edits;
  return value === saved[field] ? others : { ...others, [field]: value };
}

/**
 * After the server has refused a save because the profile was changed elsewhere: the fields that both sides changed,
 * and not to the same. What the person typed stays; these are named, so that nobody overwrites what they have not seen.
 */
export function changedOnBothSides(before: Profile, now: Profile, edits: DetailEdits): Detail[] {
  return allDetails.filter(
    (field) => field in edits && now[field] !== before[field] && now[field] !== edits[field],
  );
}

export interface UnitChoice {
  key: string;
  label: string;
}

/**
 * Units in the order of their tree. A screen reader hears no indentation, and two hospitals may both have a Ward 6,
 * so each is named with what it belongs to.
 */
export function unitChoices(units: UnitView[]): UnitChoice[] {
  const names = new Map(units.map(({ key, name }) => [key, name]));
  const below = (parent: string | null, depth: number): UnitChoice[] =>
    units
      .filter((unit) => unit.parent === parent)
      .flatMap((unit) => [
        {
          key: unit.key,
          label:
            "\u00a0".repeat(3 * depth) +
            (parent === null ? unit.name : `${unit.name}, ${names.get(parent)}`),
        },
        ...below(unit.key, depth + 1),
      ]);
  return below(null, 0);
}
