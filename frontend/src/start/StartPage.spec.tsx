import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import { StartPage } from "./StartPage";

const section = (key: string, audience: "everyone" | "senior") => ({
  key,
  name: key,
  audience,
  itemCount: 8,
});
const assessment = {
  key: "leadership-self-assessment",
  version: 1,
  name: "Leadership self-assessment",
  summary: "",
  framework: { key: "leadership-framework", version: 1, name: "Leadership Framework" },
  minutes: 15,
  itemCount: 56,
  sections: [
    ...[1, 2, 3, 4, 5].map((n) => section(`LF.${n}`, "everyone")),
    ...[6, 7].map((n) => section(`LF.${n}`, "senior")),
  ],
  taken: null as number | null,
};
const list = (...items: object[]) => ({ items, nextPageToken: null });

test("a stranger signs in to start, and reads how long it takes and who sees it", async () => {
  serve({
    "GET /api/v1/people/me": problem(401),
    "GET /api/v1/questionnaires": list(assessment),
    "GET /api/v1/stories": list({
      key: "matron",
      title: "What Ward 6 knew",
      role: "Matron",
      summary: "",
      paragraphs: [],
      elements: [],
    }),
  });
  renderPage(<StartPage />);
  expect(
    await screen.findByText(/about 15 minutes, or 21 with the part for senior roles/),
  ).toBeVisible();
  expect(
    screen.getByText(/Nobody sees your answers or your profile unless you share them/),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "Sign in and start" })).toHaveAttribute(
    "href",
    "/sign-in?to=%2Fabout-you%2Ffirst",
  );
  expect(await screen.findByRole("link", { name: "What Ward 6 knew" })).toHaveAttribute(
    "href",
    "/stories/matron",
  );
  expect(screen.queryByText(/people have taken/)).toBeNull();
});

test("how many have taken it is said as soon as there is a figure", async () => {
  serve({
    "GET /api/v1/people/me": problem(401),
    "GET /api/v1/questionnaires": list({ ...assessment, taken: 1200 }),
    "GET /api/v1/stories": list(),
  });
  renderPage(<StartPage />);
  expect(
    await screen.findByText(
      /More than 1,200 people have taken the Leadership self-assessment here/,
    ),
  ).toBeVisible();
});

test("without the stories the page still starts an assessment", async () => {
  serve({
    "GET /api/v1/people/me": problem(401),
    "GET /api/v1/questionnaires": list(assessment),
    "GET /api/v1/stories": problem(500),
  });
  renderPage(<StartPage />);
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Sign in and start" })).toBeVisible();
});
