import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { paths } from "../paths";
import { renderRoutes } from "../test/render";
import { problem, serve } from "../test/server";
import { frameworkRoutes } from "./routes";

const element = (key: string, name: string) => ({
  key,
  name,
  description: `About ${name}.`,
  looksLike: ["Asks first"],
  example: "A porter asks first.",
  suggestions: [
    { kind: "try", text: "Ask one person.", source: null },
    { kind: "read", text: "The author says why.", source: "A Book (2014)" },
  ],
  overplayed: "Is it ever too much?",
});
const framework = {
  key: "leadership-framework",
  version: 2,
  name: "Leadership Framework",
  summary: "What good looks like.",
  introduction: "First.\n\nSecond.",
  audience: "Everyone.",
  publishedOn: "2026-11-01",
  rights: {
    owner: "Somebody",
    licence: "CC BY 4.0",
    notice: "Compatible, not endorsed.",
    attribution: "Our words.",
  },
  domains: [
    {
      key: "LF.1",
      name: "Personal qualities",
      summary: "You.",
      audience: "everyone",
      elements: [element("LF.1.1", "Self awareness"), element("LF.1.2", "Managing yourself")],
    },
    {
      key: "LF.6",
      name: "Creating the vision",
      summary: "Ahead.",
      audience: "senior",
      elements: [element("LF.6.1", "Developing the vision")],
    },
  ],
};
const story = {
  key: "matron",
  title: "What Ward 6 knew",
  role: "Matron",
  summary: "She finds out why.",
  paragraphs: ["Once.", "Then."],
  elements: ["LF.1.2"],
};

const open = (at: string) => {
  serve({
    "GET /api/v1/frameworks/leadership-framework": framework,
    "GET /api/v1/frameworks/nope": problem(404),
    "GET /api/v1/questionnaires": {
      items: [
        {
          key: "assessment",
          version: 3,
          name: "Assessment",
          framework: { key: framework.key, version: 2 },
        },
        { key: "older", version: 1, name: "Older", framework: { key: framework.key, version: 1 } },
      ],
      nextPageToken: null,
    },
    "GET /api/v1/stories": { items: [story], nextPageToken: null },
  });
  return renderRoutes(at, frameworkRoutes);
};

test("a framework shows its domains with a way to each element, and whose words they are", async () => {
  open(paths.framework("leadership-framework"));
  expect(await screen.findByRole("link", { name: "Managing yourself" })).toHaveAttribute(
    "href",
    "/frameworks/leadership-framework/domains/LF.1#LF.1.2",
  );
  expect(screen.getByRole("heading", { name: /Creating the vision Senior roles/ })).toBeVisible();
  expect(screen.getByText("Second.")).toBeVisible();
  expect(screen.getByText("Compatible, not endorsed.")).toBeVisible();
});

test("what has been translated says in which language it is, in the heading too", async () => {
  const untranslated = ["/summary", "/domains/1/name"];
  const inWelsh = {
    ...framework,
    name: "Fframwaith",
    language: { tag: "cy", revision: 1, translated: 9, translatable: 11, untranslated },
  };
  serve({ "GET /api/v1/frameworks/leadership-framework": inWelsh });
  renderRoutes(paths.framework("leadership-framework"), frameworkRoutes);
  const spoken = async (text: string) =>
    (await screen.findByText(text)).closest("[lang]")?.getAttribute("lang");
  expect(await spoken("Fframwaith")).toBe("cy");
  expect(await spoken("Second.")).toBe("cy");
  expect(await spoken("Compatible, not endorsed.")).toBe("cy");
  expect(await spoken("What good looks like.")).toBeUndefined();
  expect(await spoken("Creating the vision")).toBeUndefined();
});

test("a framework is taken away as a file, with the items of what is asked over this version", async () => {
  open(paths.framework("leadership-framework"));
  await userEvent.click(await screen.findByText("Take this framework away as a file"));
  const path = "/api/v1/frameworks/leadership-framework/versions/2/export";
  expect(screen.getByRole("link", { name: /\(JSON\)/ })).toHaveAttribute("href", path);
  expect(screen.getByRole("link", { name: /CASE/ })).toHaveAttribute("href", `${path}?format=case`);
  const tables = await screen.findAllByRole("link", { name: /CSV/ });
  expect(tables.map((it) => it.getAttribute("href"))).toEqual([
    "/api/v1/questionnaires/assessment/versions/3/items",
  ]);
});

test("a domain tells what each element looks like and links the stories that show it", async () => {
  open(paths.frameworkDomain("leadership-framework", "LF.1"));
  const heading = await screen.findByRole("heading", { name: "Managing yourself" });
  const section = within(heading.closest("section")!);
  expect(section.getByText("A porter asks first.")).toBeVisible();
  expect(section.getByText("A Book (2014)")).toBeVisible();
  expect(await section.findByRole("link", { name: "What Ward 6 knew" })).toHaveAttribute(
    "href",
    "/stories/matron",
  );
  const other = within(screen.getByRole("heading", { name: "Self awareness" }).closest("section")!);
  expect(other.queryByRole("link")).toBeNull();
});

test("an address with an element goes to that element", async () => {
  open(paths.frameworkElement("leadership-framework", "LF.1", "LF.1.2"));
  expect(await screen.findByRole("heading", { name: "Managing yourself" })).toHaveFocus();
});

test("a story leads back to what it shows", async () => {
  open(paths.story("matron"));
  expect(await screen.findByRole("heading", { name: /What Ward 6 knew/ })).toBeVisible();
  expect(await screen.findByRole("link", { name: "Managing yourself" })).toHaveAttribute(
    "href",
    "/frameworks/leadership-framework/domains/LF.1#LF.1.2",
  );
});

test.each([
  paths.framework("nope"),
  paths.frameworkDomain("leadership-framework", "LF.9"),
  paths.story("nope"),
])("%s is not found, and says so", async (address) => {
  open(address);
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Go to the start page" })).toBeVisible();
});
