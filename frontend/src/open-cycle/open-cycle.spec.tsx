import { screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { forgetSession } from "../auth/session";
import { renderPage } from "../test/render";
import { serve } from "../test/server";
import CountsIn from "./CountsIn";
import OpenCyclePanel from "./OpenCyclePanel";

const me = {
  name: "Sam",
  roles: ["staff"],
  organisation: { odsCode: "RX1", name: "Sample Trust" },
  profile: {},
};
const cycle = {
  id: "one",
  questionnaire: {
    key: "leadership-self-assessment",
    version: 1,
    name: "Leadership self-assessment",
  },
  purpose: "To see what our programme should be about.",
  opensOn: "2026-11-02",
  closesOn: "2026-11-29",
  secondary: "staff-group",
  least: 15,
  publishedFrom: "2026-12-06T05:00:00Z",
};

beforeEach(forgetSession);

function open(page: React.ReactElement, items: object[], person: object = me) {
  const calls = serve({
    "GET /api/v1/people/me": person,
    "GET /api/v1/organisations/RX1/cycles/open": { items, nextPageToken: null },
  });
  renderPage(page);
  return calls;
}

test("says what for, until when, what is shown, and that it counts only with a yes", async () => {
  open(<OpenCyclePanel />, [cycle]);
  const panel = await screen.findByRole("region", { name: "Sample Trust asks where it stands" });
  expect(panel).toHaveTextContent("To see what our programme should be about.");
  expect(panel).toHaveTextContent("Until 29 November 2026");
  expect(panel).toHaveTextContent("They count only if you say so when you submit.");
  expect(panel).toHaveTextContent("groups of at least 15 people, rounded. Never a person");
  expect(panel).toHaveTextContent("One more table is by staff group.");
});

test("nothing is said where no cycle is open", async () => {
  const calls = open(<OpenCyclePanel />, []);
  await expect.poll(() => calls.length).toBe(2);
  expect(screen.queryByRole("region")).toBeNull();
});

test("whoever belongs to no organisation is asked nothing", async () => {
  const calls = open(<OpenCyclePanel />, [cycle], { ...me, organisation: null });
  await expect.poll(() => calls.length).toBe(1);
  expect(screen.queryByRole("region")).toBeNull();
});

test.each([
  ["the same questionnaire", [cycle], "leadership-self-assessment", /your answers can count in it/],
  ["another questionnaire", [cycle], "ward-questions", /counts another questionnaire/],
  ["no cycle", [], "leadership-self-assessment", /yours would enter no figures/],
])(
  "beside the question whether answers count, with %s open",
  async (_, items, questionnaire, words) => {
    open(<CountsIn questionnaire={questionnaire} />, items);
    expect(await screen.findByText(words)).toBeVisible();
  },
);
