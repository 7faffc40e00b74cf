import { expect, test } from "vitest";

const sources = import.meta.glob<string>(["./**/*.{ts,tsx}", "!./api/generated/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** What may be used from everywhere; the rest are features, each for itself. */
const shared = [
  "api",
  "auth",
  "comparison",
  "device",
  "framework-view",
  "keeping",
  "measurement",
  "open-cycle",
  "profile-view",
  "published-figures",
  "test",
  "ui",
];

const imports = Object.entries(sources).flatMap(([file, text]) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => ({
    file,
    folder: folderOf(file),
    target: new URL(match[1]!, new URL(file, "file:///src/")).pathname.replace("/src/", "./"),
  })),
);

function folderOf(file: string): string | null {
  return /^\.\/([^/]+)\//.exec(file)?.[1] ?? null;
}

test("a feature imports nothing of another feature; a page that needs two is composed in a route", () => {
  const crossing = imports.filter(({ folder, target }) => {
    const to = folderOf(target);
    return folder && to && folder !== to && !shared.includes(folder) && !shared.includes(to);
  });
  expect(crossing).toEqual([]);
});

test("ui, api and auth know no feature", () => {
  const upwards = imports.filter(({ folder, target }) => {
    const to = folderOf(target);
    return folder && shared.includes(folder) && to && !shared.includes(to);
  });
  expect(upwards).toEqual([]);
});

test("every link goes through paths.ts", () => {
  const written = Object.entries(sources)
    .filter(([file]) => file.endsWith(".tsx") && !file.endsWith(".spec.tsx"))
    .flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:to|href|path)="\/[^"]*"/g)].map((match) => file + " " + match[0]),
    );
  expect(written).toEqual([]);
});

test("nothing puts text into the page as HTML", () => {
  const unsafe = Object.entries(sources)
    .filter(
      ([file, text]) =>
        !file.endsWith("boundaries.spec.ts") && /innerHTML|insertAdjacentHTML/i.test(text),
    )
    .map(([file]) => file);
  expect(unsafe).toEqual([]);
});
