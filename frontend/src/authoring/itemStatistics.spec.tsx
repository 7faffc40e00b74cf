import "fake-indexeddb/auto";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { editorPaths } from "../editorPaths";
import { renderRoutes } from "../test/render";
import { problem } from "../test/server";
import { authoringRoutes } from "./entry";
import { api, asked, askedPath } from "./fakeApi";
import { questionnaire } from "./fixtures";
import { statisticsOf } from "./itemStatistics";

const itsFigures = `GET /api/v1/reports/questionnaires/${asked}/versions/1/items`;
const served = {
  [`GET /api/v1/questionnaires/${asked}/versions/1`]: { ...questionnaire, key: asked, version: 1 },
};
const open = () => renderRoutes(editorPaths.itemStatistics(asked, 1), authoringRoutes);

test("each item has how its answers fall as numbers, and each domain how sure it is", async () => {
  api({ ...served, [itsFigures]: statisticsOf(asked) });
  open();
  expect(
    await screen.findByText("Released on 20 November 2026: about 140 people in one organisation."),
  ).toBeVisible();
  const domains = screen.getByRole("table", { name: "Domains that are for everyone" });
  expect(within(domains).getByRole("row", { name: "Yourself 140 14 0.86 0.87 –" })).toBeVisible();
  expect(within(domains).getByRole("row", { name: "All of them 140 11 0.93 – –" })).toBeVisible();
  const items = screen.getByRole("table", { name: "Yourself" });
  expect(
    within(items).getByRole("row", { name: "I ask first. 30% 68% at most 2% at most 2%" }),
  ).toBeVisible();
  expect(screen.queryByRole("heading", { name: "Other releases" })).toBeNull();
});

test("what was measured goes into the next version's draft and nothing else of it changes", async () => {
  const { heldQuestions } = api({ ...served, [itsFigures]: statisticsOf(asked) });
  open();
  await userEvent.click(
    await screen.findByRole("button", { name: "Put these figures into the next version’s draft" }),
  );
  expect(await screen.findByRole("link", { name: "Go to the draft" })).toHaveAttribute(
    "href",
    editorPaths.questionnaireDraft(asked),
  );
  const { measurement, ...rest } = heldQuestions.content;
  expect(measurement.provisional).toBe(false);
  expect(measurement.overall).toEqual({ standardDeviation: 11, reliability: 0.93 });
  expect(measurement.sections.map(({ key, reliability }) => [key, reliability])).toEqual([
    ["WL.1", 0.86],
    ["WL.2", 0.8],
  ]);
  expect({ ...rest, measurement: questionnaire.measurement }).toEqual(questionnaire);
});

test("somebody else's change meanwhile is said, and nothing is overwritten", async () => {
  const { heldQuestions } = api({
    ...served,
    [itsFigures]: statisticsOf(asked),
    [`PUT ${askedPath}`]: problem(412),
  });
  open();
  await userEvent.click(
    await screen.findByRole("button", { name: "Put these figures into the next version’s draft" }),
  );
  expect(await screen.findByRole("button", { name: /Try again/ })).toBeVisible();
  expect(heldQuestions.content).toEqual(questionnaire);
});

test("before there is a release the page says when it will come", async () => {
  const none = { ...statisticsOf(asked), releases: [] };
  api({ ...served, [itsFigures]: none });
  open();
  expect(await screen.findByText(/once at least 100 people have answered/)).toBeVisible();
});

test("an earlier release is shown by its day", async () => {
  const { releases, ...rest } = statisticsOf(asked);
  const earlier = { ...releases[0]!, releasedOn: "2025-11-21", people: 105 };
  api({ ...served, [itsFigures]: { ...rest, releases: [...releases, earlier] } });
  open();
  await userEvent.click(await screen.findByRole("link", { name: "21 November 2025" }));
  expect(await screen.findByText(/Released on 21 November 2025: about 105 people/)).toBeVisible();
});

test("what is not there for this editor is said so", async () => {
  api({ ...served, [itsFigures]: problem(404) });
  open();
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(/not found/i);
});
