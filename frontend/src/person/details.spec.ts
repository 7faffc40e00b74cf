import { describe, expect, test } from "vitest";
import { changedOnBothSides, edit, isEmpty, unitChoices } from "./details";

const empty = {
  unit: null,
  staffGroup: null,
  payBandCluster: null,
  role: null,
  scopeOfLeadership: null,
};
const nurse = { ...empty, staffGroup: "03", role: "team-leader" };

test("a profile is empty until one question has an answer, even “prefer not to say”", () => {
  expect(isEmpty(empty)).toBe(true);
  expect(isEmpty({ ...empty, role: "prefer-not-to-say" })).toBe(false);
});

test("choosing what is saved already is no edit", () => {
  const edits = edit({}, nurse, "role", "other");
  expect(edits).toEqual({ role: "other" });
  expect(edit(edits, nurse, "role", "team-leader")).toEqual({});
});

describe("a profile that was changed elsewhere", () => {
  test("names what both sides changed, and nothing else", () => {
    const now = { ...nurse, role: "service-manager", payBandCluster: "5-7" };
    expect(changedOnBothSides(nurse, now, { role: "other", unit: "ward-6" })).toEqual(["role"]);
  });

  test("has no conflict where both chose the same", () => {
    expect(changedOnBothSides(nurse, { ...nurse, role: "other" }, { role: "other" })).toEqual([]);
  });
});

test("units stand in the order of their tree and are named with what they belong to", () => {
  const units = [
    {
      key: "ward-6",
      name: "Ward 6",
      kind: "team" as const,
      parent: "north",
      validFrom: null,
      validTo: null,
    },
    {
      key: "south",
      name: "South",
      kind: "site" as const,
      parent: null,
      validFrom: null,
      validTo: null,
    },
    {
      key: "north",
      name: "North",
      kind: "site" as const,
      parent: null,
      validFrom: null,
      validTo: null,
    },
    {
      key: "south-6",
      name: "Ward 6",
      kind: "team" as const,
      parent: "south",
      validFrom: null,
      validTo: null,
    },
  ];
  expect(unitChoices(units).map(({ key, label }) => [key, label.trim()])).toEqual([
    ["south", "South"],
    ["south-6", "Ward 6, South"],
    ["north", "North"],
    ["ward-6", "Ward 6, North"],
  ]);
});
