import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { FacilitatorView, StaffMemberView } from "../api/generated/commonVision.schemas";
import { forgetSession } from "../auth/session";
import { Layout } from "../Layout";
import { paths } from "../paths";
import { renderPage, renderRoutes } from "../test/render";
import { problem, serve } from "../test/server";
import OrganisationPage from "./OrganisationPage";
import { Route } from "react-router";

const lead = {
  name: "Priya Nair",
  roles: ["staff", "organisation-lead"],
  organisation: { odsCode: "RX1", name: "Sample Trust" },
  profile: {},
};
const api = "/api/v1/organisations/RX1";
const member = (id: string, name: string, managerName: string | null = null): StaffMemberView => ({
  id,
  name,
  email: `${id}@common-vision.test`,
  manager: managerName && `of-${id}`,
  managerName,
  unit: null,
  staffGroup: null,
  payBandCluster: null,
});
const margaret = member("margaret", "Margaret Okafor");
const tom = member("tom", "Tom Whitfield", "Margaret Okafor");
const daniel = member("daniel", "Daniel Reyes", "Zoe Last");
const accreditation = (of: StaffMemberView): FacilitatorView => ({
  id: `of-${of.id}`,
  staffMember: of.id,
  name: of.name,
  validFrom: "2026-01-01",
  validTo: "2029-12-31",
});
const list = (items: object[]) => ({ items, nextPageToken: null });

beforeEach(forgetSession);

function open(answers: Parameters<typeof serve>[0] = {}, facilitators = [accreditation(tom)]) {
  const calls = serve({
    "GET /api/v1/people/me": lead,
    [`GET ${api}/staff`]: list([margaret, tom, daniel]),
    [`GET ${api}/facilitators`]: () => list([...facilitators]),
    [`POST ${api}/facilitators`]: ({ body }) => {
      const { staffMember, ...dates } = body as FacilitatorView;
      const [who] = [margaret, tom, daniel].filter(({ id }) => id === staffMember);
      const before = facilitators.findIndex((one) => one.staffMember === staffMember);
      const after = { ...accreditation(who!), ...dates };
      if (before < 0) facilitators.push(after);
      else facilitators[before] = after;
      return after;
    },
    [`DELETE ${api}/facilitators/of-tom`]: () => {
      facilitators.splice(0, 1);
      return undefined;
    },
    ...answers,
  });
  renderPage(<OrganisationPage />, { at: paths.organisation(), route: paths.organisation() });
  return calls;
}

/** Without the headings that each cell repeats on a narrow page. */
const textsOf = async (table: string) =>
  (await rows(table)).map((row) =>
    [row.querySelector("th")!, ...row.querySelectorAll("td")].map((cell) =>
      cell.textContent!.replace(cell.querySelector("[aria-hidden]")?.textContent ?? "", ""),
    ),
  );
const rows = async (table: string) =>
  within(await screen.findByRole("table", { name: table }))
    .getAllByRole("row")
    .slice(1);
const fill = async (label: string, day: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), day);
};
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("a lead sees who may read reports until when, who is on the list under whom, and what they never see", async () => {
  open();
  expect(await textsOf("Who may read feedback reports first")).toEqual([
    [
      "Tom Whitfield",
      "1 January 2026",
      "31 December 2029",
      "Change the dates: Tom WhitfieldEnd it: Tom Whitfield",
    ],
  ]);
  expect(await textsOf("People")).toEqual([
    ["Margaret Okafor", "margaret@common-vision.test", "none named", "Accredit: Margaret Okafor"],
    ["Tom Whitfield", "tom@common-vision.test", "Margaret Okafor", "see above"],
    ["Daniel Reyes", "daniel@common-vision.test", "Zoe Last", "Accredit: Daniel Reyes"],
  ]);
  expect(screen.getByText("What you never see here:").parentElement).toHaveTextContent(
    "anybody’s answers, profile or feedback report, who asked whom for feedback, or whether somebody did",
  );
});

test("accredits somebody, and says so", async () => {
  const calls = open();
  await press("Accredit: Daniel Reyes");
  expect(screen.getByRole("heading", { name: "Accredit Daniel Reyes" })).toHaveFocus();
  await press("Save");
  expect(screen.getByRole("link", { name: "Give the first day" })).toBeVisible();
  await fill("First day", "2027-01-01");
  await fill("Last day", "2028-12-31");
  await press("Save");
  expect(await screen.findByText(/^Saved: Daniel Reyes can be chosen/)).toBeVisible();
  expect(await rows("Who may read feedback reports first")).toHaveLength(2);
  expect(calls.filter(({ method }) => method === "POST").map(({ body }) => body)).toEqual([
    { staffMember: "daniel", validFrom: "2027-01-01", validTo: "2028-12-31" },
  ]);
});

test("what the server refuses is said beside its field, and nothing typed is lost", async () => {
  open({
    [`POST ${api}/facilitators`]: problem(400, {
      errors: [{ pointer: "/validTo", message: "It cannot end before it begins." }],
    }),
  });
  await press("Change the dates: Tom Whitfield");
  expect(screen.getByLabelText("First day")).toHaveValue("2026-01-01");
  await fill("Last day", "2025-12-31");
  await press("Save");
  await userEvent.click(
    await screen.findByRole("link", { name: "It cannot end before it begins." }),
  );
  expect(screen.getByLabelText("Last day")).toHaveFocus();
  expect(screen.getByLabelText("Last day")).toHaveValue("2025-12-31");
});

test("ends an accreditation only after saying what follows from it", async () => {
  const calls = open();
  await press("End it: Tom Whitfield");
  const dialog = screen.getByRole("dialog", { name: "End the accreditation of Tom Whitfield?" });
  expect(dialog).toHaveTextContent("Tom Whitfield can read no report any more.");
  await press("Keep it");
  expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
  await press("End it: Tom Whitfield");
  await press("End it now");
  expect(await screen.findByText("Tom Whitfield is no facilitator any more.")).toBeVisible();
  expect(await screen.findByText(/There are none yet, so nobody can ask/)).toBeVisible();
});

test("an accreditation that somebody else has ended meanwhile is ended", async () => {
  open({ [`DELETE ${api}/facilitators/of-tom`]: problem(404) });
  await press("End it: Tom Whitfield");
  await press("End it now");
  expect(await screen.findByText("Tom Whitfield is no facilitator any more.")).toBeVisible();
});

test("finds people by a part of their name, and says where there are more than are shown", async () => {
  const many = Array.from({ length: 50 }, (_, n) => member(`p${n}`, `Person ${n}`));
  open({
    [`GET ${api}/staff`]: list(many),
    [`GET ${api}/staff?search=dan`]: list([daniel]),
    [`GET ${api}/staff?search=nobody`]: list([]),
  });
  expect(await screen.findByText(/These are the first 50/)).toBeVisible();
  await userEvent.type(screen.getByLabelText("Part of a name or address"), " dan ");
  await press("Look for it");
  await waitFor(async () => expect(await rows("People")).toHaveLength(1));
  await fill("Part of a name or address", "nobody");
  await press("Look for it");
  expect(await screen.findByText(/Nobody on the list has that/)).toBeVisible();
});

test("an organisation without a staff list is told how it comes to one", async () => {
  open({ [`GET ${api}/staff`]: list([]) }, []);
  expect(await screen.findByText(/Nobody is on it yet/)).toBeVisible();
});

test.each([
  ["staff", { ...lead, roles: ["staff"] }, 0],
  ["a lead", lead, 1],
])("the menu of %s, and whether there is such a page", async (_, me, links) => {
  serve({
    "GET /api/v1/people/me": me,
    "GET /api/v1/people/me/device-key": problem(503),
    [`GET ${api}/staff`]: list([margaret]),
    [`GET ${api}/facilitators`]: list([]),
  });
  renderRoutes(
    paths.organisation(),
    <Route element={<Layout />}>
      <Route path={paths.organisation()} element={<OrganisationPage />} />
    </Route>,
  );
  const title = links === 0 ? "Page not found" : /Your organisation/;
  expect(await screen.findByRole("heading", { name: title, level: 1 })).toBeVisible();
  expect(screen.queryAllByRole("link", { name: "Organisation" })).toHaveLength(links);
});
