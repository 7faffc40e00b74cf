import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { PersonView } from "../api/generated/commonVision.schemas";
import { RequireSignIn } from "../auth/RequireSignIn";
import { renderRoutes } from "../test/render";
import { json, problem, serve, type Call } from "../test/server";
import { Route } from "react-router";
import { paths } from "../paths";
import FirstAboutYouPage from "./FirstAboutYouPage";
import AboutYouPage from "./AboutYouPage";

const empty = {
  unit: null,
  staffGroup: null,
  payBandCluster: null,
  role: null,
  scopeOfLeadership: null,
};

/** A server with one person, whose profile can be changed behind the page's back. */
function servePerson(profile: PersonView["profile"] = empty, responses: object[] = []) {
  const state = { profile: { ...profile }, revision: 1 };
  const view = () =>
    json(
      {
        name: "Grace Adeyemi",
        roles: ["staff"],
        organisation: { odsCode: "RX9", name: "Riverside" },
        profile: state.profile,
      },
      { ETag: `"${state.revision}"` },
    );
  const list = (items: object[]) => ({ items, nextPageToken: null });
  const codes = (key: string, ...labels: string[]) => ({
    key,
    name: key,
    codes: labels.map((label) => ({ code: label.toLowerCase(), label })),
  });
  const calls = serve({
    "GET /api/v1/people/me": view,
    "PATCH /api/v1/people/me": ({ headers, body }: Call) => {
      if (headers.get("If-Match") !== `"${state.revision}"`) return problem(412);
      state.profile = { ...state.profile, ...(body as object) };
      state.revision++;
      return view();
    },
    "GET /api/v1/code-lists": list([
      codes("staff-groups", "Nursing", "Medical"),
      codes("pay-band-clusters", "Bands"),
      codes("roles", "Leader", "Manager", "Other"),
      codes("scopes-of-leadership", "Team"),
    ]),
    "GET /api/v1/organisations/RX9/units": list([
      { key: "ward-6", name: "Ward 6", kind: "team", parent: null, validFrom: null, validTo: null },
    ]),
    "GET /api/v1/responses": list(responses),
  });
  return { state, calls };
}

const open = (at: string) =>
  renderRoutes(
    at,
    <Route element={<RequireSignIn />}>
      <Route path={paths.aboutYou()} element={<AboutYouPage />} />
      <Route path={paths.firstAboutYou()} element={<FirstAboutYouPage />} />
      <Route path={paths.chooseAssessment()} element={<p>Choose a version</p>} />
    </Route>,
  );

const choose = async (label: string, option: string) =>
  userEvent.selectOptions(await screen.findByLabelText(label), option);
const save = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("only what was changed is sent, on top of what was seen", async () => {
  const { calls } = servePerson();
  open(paths.aboutYou());
  await choose("Staff group", "Nursing");
  await choose("Where you work", "Prefer not to say");
  await save("Save");
  expect(await screen.findByText("Saved.")).toBeVisible();
  const patch = calls.find(({ method }) => method === "PATCH")!;
  expect(patch.body).toEqual({ staffGroup: "nursing", unit: "prefer-not-to-say" });
  expect(patch.headers.get("If-Match")).toBe('"1"');
});

test("a change made elsewhere loses neither it nor what was chosen here", async () => {
  const { state } = servePerson({ ...empty, role: "leader" });
  open(paths.aboutYou());
  await choose("Your role", "Other");
  state.profile = { ...state.profile, role: "manager", staffGroup: "medical" };
  state.revision = 2;

  await save("Save");
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText(/now “Manager”, you chose “Other”/)).toBeVisible();
  expect(within(alert).queryByText(/Staff group/)).toBeNull();
  expect(screen.getByLabelText("Your role")).toHaveValue("other");
  expect(screen.getByLabelText("Staff group")).toHaveValue("medical");

  await save("Save");
  await waitFor(() =>
    expect(state.profile).toMatchObject({ role: "other", staffGroup: "medical" }),
  );
  expect(screen.queryByRole("alert")).toBeNull();
  expect(await screen.findByText("Saved.")).toBeVisible();

  await choose("Your role", "Leader");
  expect(screen.queryByText("Saved.")).toBeNull();
});

test("before the first assessment the profile is offered, and can be skipped", async () => {
  servePerson();
  open(paths.firstAboutYou());
  expect(await screen.findByRole("heading", { name: /A little about you/ })).toBeVisible();
  await userEvent.click(screen.getByRole("link", { name: "Skip this" }));
  expect(screen.getByText("Choose a version")).toBeVisible();
});

test("saving it goes on to the choice of a version", async () => {
  servePerson();
  open(paths.firstAboutYou());
  await choose("Your role", "Other");
  await save("Save and go on");
  expect(await screen.findByText("Choose a version")).toBeVisible();
});

test.each([
  ["said something already", { ...empty, role: "prefer-not-to-say" }, []],
  ["begun an assessment", empty, [{ id: "1" }]],
])("whoever has %s is not asked", async (_, profile, responses) => {
  servePerson(profile, responses);
  open(paths.firstAboutYou());
  expect(await screen.findByText("Choose a version")).toBeVisible();
});
