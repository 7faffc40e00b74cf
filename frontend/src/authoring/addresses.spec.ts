import { expect, test } from "vitest";
import { frameworkField } from "./addresses";
import { framework } from "./fixtures";
import { namesAlong } from "./placeNames";

const inFramework = "/authoring/frameworks/f";
test.each([
  ["/framework", `${inFramework}/difference`],
  ["/framework/name", `${inFramework}/texts#name`],
  ["/framework/rights/owner", `${inFramework}/texts#owner`],
  ["/framework/rights/allowedUse/organisations", `${inFramework}/texts#allowedUse`],
  ["/framework/domains", inFramework],
  ["/framework/domains/0/summary", `${inFramework}/domains/WL.1#summary`],
  ["/framework/domains/0/elements", inFramework],
  ["/framework/domains/1/elements/0/example", `${inFramework}/elements/WL.2.a#example`],
  ["/framework/domains/0/elements/1/looksLike/3", `${inFramework}/elements/WL.1.b#looksLike`],
  [
    "/framework/domains/0/elements/1/suggestions/1/text",
    `${inFramework}/elements/WL.1.b#suggestions-2`,
  ],
  ["/framework/domains/0/elements/1/levels/0/name", `${inFramework}/elements/WL.1.b#levels`],
  ["/framework/succession/successors/0/key", `${inFramework}/difference`],
  ["/framework/domains/9/name", inFramework],
])("%s of a framework leads to %s", (pointer, address) => {
  expect(frameworkField("f", framework, pointer)).toBe(address);
});

test("a place is named as its editor named it", () => {
  expect(namesAlong(framework, "/framework/domains/0/elements/1/suggestions/0/text")).toBe(
    "Yourself, Owning mistakes, Ask one person.",
  );
  expect(namesAlong(framework, "/framework/name")).toBe("");
});
