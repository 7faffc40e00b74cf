import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { Route } from "react-router";
import type { CycleState, CycleView, NewCycle } from "../api/generated/commonVision.schemas";
import { forgetSession } from "../auth/session";
import { cyclePaths } from "../cyclePaths";
import { renderRoutes } from "../test/render";
import { problem, serve } from "../test/server";
import CyclesPage from "./CyclesPage";
import NewCyclePage from "./NewCyclePage";

const lead = {
  name: "Priya Nair",
  roles: ["staff", "organisation-lead"],
  organisation: { odsCode: "RX1", name: "Sample Trust" },
  profile: {},
};
const api = "/api/v1/organisations/RX1/cycles";
const aCycle = (state: CycleState, rest: Partial<CycleView> = {}): CycleView => ({
  id: state,
  organisation: "RX1",
  questionnaire: {
    key: "leadership-self-assessment",
    version: 1,
    name: "Leadership self-assessment",
  },
  purpose: "To see what our programme should be about.",
  opensOn: "2027-01-11",
  closesOn: "2027-02-07",
  secondary: "staff-group",
  least: 10,
  state,
  publishedFrom: "2027-02-14T05:00:00Z",
  failure: null,
  ...rest,
});
const participation = (cycle: string | null, ...percents: (number | null)[]) => ({
  organisation: lead.organisation,
  cycle: cycle && {
    id: cycle,
    opensOn: "2027-01-11",
    closesOn: "2027-02-07",
    least: 10,
    weeks: percents.map((percent, week) => ({ on: `2027-01-${11 + 7 * week}`, percent })),
  },
});
const questionnaires = [
  {
    key: "leadership-self-assessment",
    version: 1,
    name: "Leadership self-assessment",
    minutes: 15,
    itemCount: 56,
    sections: [{ key: "LF.1", name: "One", audience: "everyone", itemCount: 8 }],
    languages: [],
  },
  {
    key: "seniors-only",
    version: 1,
    name: "For senior roles",
    minutes: 5,
    itemCount: 8,
    sections: [{ key: "LF.6", name: "Six", audience: "senior", itemCount: 8 }],
    languages: [],
  },
];

beforeEach(forgetSession);

function open(at: string, cycles: CycleView[] = [], answers: Parameters<typeof serve>[0] = {}) {
  const calls = serve({
    "GET /api/v1/people/me": lead,
    [`GET ${api}`]: () => ({ items: [...cycles], nextPageToken: null }),
    "GET /api/v1/reports/organisations/RX1/participation": participation("open"),
    "GET /api/v1/questionnaires": { items: questionnaires, nextPageToken: null },
    [`POST ${api}`]: ({ body }) => {
      const { opensOn, closesOn } = body as NewCycle;
      const planned = aCycle("planned", { opensOn, closesOn });
      cycles.unshift(planned);
      return planned;
    },
    [`DELETE ${api}/planned`]: () => {
      cycles.splice(0, 1);
      return undefined;
    },
    ...answers,
  });
  renderRoutes(at, [
    <Route path={cyclePaths.cycles()} element={<CyclesPage />} key="list" />,
    <Route path={cyclePaths.newCycle()} element={<NewCyclePage />} key="new" />,
  ] as never);
  return calls;
}
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const fill = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
};

test("without a cycle the page says what one is and how to come to one", async () => {
  open(cyclePaths.cycles());
  expect(await screen.findByText(/No cycle is planned yet/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Plan a cycle" })).toHaveAttribute(
    "href",
    cyclePaths.newCycle(),
  );
});

test.each<[CycleState, string, RegExp]>([
  ["planned", "Planned", /opens by itself on 11 January 2027/],
  ["open", "Open", /closes by itself at the end of 7 February 2027/],
  ["closed", "Closed, not published yet", /published in the morning of 14 February 2027/],
  ["published", "Published", /^Its figures are published/],
  ["failed", "Could not be published", /tried again every hour by itself/],
])("a cycle that is %s says so in words, and what happens next", async (state, tag, next) => {
  open(cyclePaths.cycles(), [aCycle(state)]);
  expect(await screen.findByText(tag)).toBeVisible();
  expect(screen.getByText(next)).toBeVisible();
  expect(screen.queryAllByRole("link", { name: /See the figures/ })).toHaveLength(
    state === "published" ? 1 : 0,
  );
  expect(screen.queryAllByRole("button", { name: /Take it back/ })).toHaveLength(
    state === "planned" ? 1 : 0,
  );
});

test.each<[string, ReturnType<typeof participation>, RegExp, string[]]>([
  ["not counted yet", participation("open"), /has not been counted yet/, []],
  [
    "counted in another cycle that runs besides",
    participation("other", 40),
    /has not been counted yet/,
    [],
  ],
  ["too few", participation("open", null), /11 January 2027 it was too early.*takes 10 people/, []],
  [
    "enough",
    participation("open", null, 20, 35),
    /By 25 January 2027 at least 35% of the people/,
    ["11 January 2027 too early to say", "18 January 2027 at least 20%"],
  ],
])("how many have answered an open cycle: %s", async (_, found, says, rows) => {
  open(cyclePaths.cycles(), [aCycle("open")], {
    "GET /api/v1/reports/organisations/RX1/participation": found,
  });
  expect(await screen.findByText(says)).toBeVisible();
  expect(screen.queryAllByRole("table", { name: "Week by week" })).toHaveLength(
    rows.length > 0 ? 1 : 0,
  );
  for (const name of rows) expect(screen.getByRole("row", { name })).toBeVisible();
});

test("participation that cannot be fetched takes nothing else away", async () => {
  open(cyclePaths.cycles(), [aCycle("open")], {
    "GET /api/v1/reports/organisations/RX1/participation": problem(500),
  });
  expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
  expect(screen.getByText(/closes by itself at the end of/)).toBeVisible();
});

test("of cycles that are not open nobody asks how many have answered", async () => {
  const calls = open(cyclePaths.cycles(), [aCycle("planned"), aCycle("closed")]);
  await screen.findByText("Planned");
  expect(calls.filter(({ path }) => path.endsWith("participation"))).toEqual([]);
});

test("plans a cycle, and says when it opens", async () => {
  const calls = open(cyclePaths.newCycle());
  await screen.findByLabelText("What it is for");
  expect(screen.queryByRole("radio", { name: "For senior roles" })).toBeNull();
  await press("Plan this cycle");
  expect(
    await screen.findByRole("link", { name: "Say what it is for, in at least 10 characters" }),
  ).toBeVisible();
  await fill("What it is for", "To see where we stand.");
  await fill("First day", "2027-01-11");
  await fill("Last day", "2027-02-07");
  expect(screen.getByText(/published on 14 February 2027 at the earliest/)).toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: "By pay band" }));
  await fill("Smallest group that is shown", "9");
  await press("Plan this cycle");
  expect(
    await screen.findByRole("link", { name: "Give a whole number from 10 to 1,000" }),
  ).toBeVisible();
  await fill("Smallest group that is shown", "15");
  await press("Plan this cycle");
  expect(await screen.findByText(/It opens by itself on 11 January 2027\.$/)).toBeVisible();
  const [sent] = calls.filter(({ method }) => method === "POST");
  expect(sent!.body).toEqual({
    questionnaire: "leadership-self-assessment",
    purpose: "To see where we stand.",
    opensOn: "2027-01-11",
    closesOn: "2027-02-07",
    secondary: "pay-band-cluster",
    least: 15,
  });
  expect(sent!.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  [
    "a field",
    problem(400, { errors: [{ pointer: "/opensOn", message: "Choose a day from tomorrow on." }] }),
    "Choose a day from tomorrow on.",
  ],
  [
    "the days",
    problem(409, { type: "https://x/problems/cycles-overlap" }),
    /Choose days that no other/,
  ],
])("what the server refuses of %s is said, and nothing typed is lost", async (_, answer, words) => {
  open(cyclePaths.newCycle(), [], { [`POST ${api}`]: answer });
  await screen.findByLabelText("What it is for");
  await fill("What it is for", "To see where we stand.");
  await press("Plan this cycle");
  expect((await screen.findAllByText(words))[0]).toBeVisible();
  expect(screen.getByLabelText("What it is for")).toHaveValue("To see where we stand.");
});

test("takes a planned cycle back only after asking", async () => {
  const calls = open(cyclePaths.cycles(), [aCycle("planned")]);
  await press(/^Take it back/);
  const dialog = within(screen.getByRole("dialog", { name: "Take this cycle back?" }));
  await userEvent.click(dialog.getByRole("button", { name: "Keep it" }));
  expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
  await press(/^Take it back/);
  const again = within(screen.getByRole("dialog"));
  await userEvent.click(again.getByRole("button", { name: "Take it back" }));
  expect(await screen.findByText(/The cycle is taken back/)).toBeVisible();
  expect(screen.getByText(/No cycle is planned yet/)).toBeVisible();
});

test("one that has opened in the meantime cannot be taken back, which is said", async () => {
  const cycles = [aCycle("planned")];
  open(cyclePaths.cycles(), cycles, {
    [`DELETE ${api}/planned`]: problem(409, { type: "https://x/problems/cycle-has-opened" }),
  });
  await press(/^Take it back/);
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Take it back" }));
  expect(await dialog.findByText(/runs to its end/)).toBeVisible();
});

test.each([cyclePaths.cycles(), cyclePaths.newCycle()])(
  "to whoever is no lead there is no page %s",
  async (at) => {
    open(at, [], { "GET /api/v1/people/me": { ...lead, roles: ["staff"] } });
    expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  },
);
