import { describe, expect, it } from "vitest";
import css from "./charts.css?raw";
import { toneOf } from "./tones";

/** The colours as the style sheet has them: axe does not look at SVG, and sees no contrast between two areas. */
function colour(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (value === undefined) {
    throw new Error(`no colour --${name}`);
  }
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

const page = "#f0f4f5";
const paper = "#ffffff";

describe("the palette", () => {
  it("knows WCAG's own ends", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it.each([
    ["answer-1", "answer-light-text"],
    ["answer-low", "answer-light-text"],
    ["answer-2", "answer-dark-text"],
    ["answer-3", "answer-dark-text"],
    ["answer-4", "answer-dark-text"],
    ["answer-high", "answer-dark-text"],
    ["answer-5", "answer-light-text"],
  ])("%s can be read with its %s", (ground, text) => {
    expect(contrast(colour(ground), colour(text))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["answer-1", "answer-5", "answer-edge", "chart-line", "chart-figure", "chart-before"])(
    "%s stands out from the page and from paper",
    (edge) => {
      expect(contrast(colour(edge), page)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour(edge), paper)).toBeGreaterThanOrEqual(3);
    },
  );

  it("shows how far a sector of the wheel is filled", () => {
    expect(contrast(colour("chart-figure"), colour("chart-ground"))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour("chart-line"), colour("chart-ground"))).toBeGreaterThanOrEqual(3);
  });

  it.each([2, 3, 4, 5, 6, 7])(
    "gives each of %i points a tone and a pattern of its own",
    (points) => {
      const tones = Array.from({ length: points }, (_, index) => toneOf(index + 1, points));
      expect(new Set(tones).size).toBe(points);
      expect([tones[0], tones.at(-1)]).toEqual(["1", "5"]);
      const grounds = tones.map((tone) => {
        const rule = new RegExp(`\\.answer-tone--${tone} \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
        return /background:([^;]*)var\(/.exec(rule)?.[1]?.replaceAll(/\s+/g, " ");
      });
      // A neighbour differs by its pattern, or by so much light that it shows without colour.
      for (const [index, tone] of tones.slice(1).entries()) {
        const [one, other] = [tones[index] ?? "", tone].map((name) => colour(`answer-${name}`));
        expect(grounds[index] !== grounds[index + 1] || contrast(one ?? "", other ?? "") >= 3).toBe(
          true,
        );
      }
    },
  );

  it("tells the two ends of a scale from the middle", () => {
    expect(contrast(colour("answer-1"), colour("answer-3"))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour("answer-5"), colour("answer-3"))).toBeGreaterThanOrEqual(3);
  });
});
