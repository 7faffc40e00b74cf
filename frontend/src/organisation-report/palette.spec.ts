import { expect, test } from "vitest";
import css from "./organisation-report.css?raw";

function colour(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (value === undefined) throw new Error(`no colour --${name}`);
  return value;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ["heat-1", "heat-dark-text"],
  ["heat-2", "heat-dark-text"],
  ["heat-3", "heat-dark-text"],
  ["heat-4", "heat-light-text"],
  ["heat-5", "heat-light-text"],
])("the number on %s can be read in %s", (ground, text) => {
  expect(contrast(colour(ground), colour(text))).toBeGreaterThanOrEqual(4.5);
});

test("each ground is darker than the one before it, so that the order is seen without colour", () => {
  const light = [1, 2, 3, 4, 5].map((step) => luminance(colour(`heat-${step}`)));
  expect(light).toEqual(light.toSorted((a, b) => b - a));
  for (const [index, next] of light.slice(1).entries()) {
    expect((light[index]! + 0.05) / (next + 0.05)).toBeGreaterThan(1.2);
  }
});
