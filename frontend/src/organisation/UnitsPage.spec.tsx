import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { UnitView } from "../api/generated/commonVision.schemas";
import { forgetSession } from "../auth/session";
import { organisationPaths } from "../organisationPaths";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import UnitsPage from "./UnitsPage";

const api = "/api/v1/organisations/RX1";
const unit = (key: string, rest: Partial<UnitView>): UnitView => ({
  key,
  name: key,
  kind: "team",
  parent: null,
  validFrom: null,
  validTo: null,
  ...rest,
});

beforeEach(forgetSession);

function open(answers: Parameters<typeof serve>[0] = {}) {
  let ward = unit("ward-7", { name: "Ward 7", parent: "medicine", validFrom: "2026-04-01" });
  const calls = serve({
    "GET /api/v1/people/me": {
      name: "Priya Nair",
      roles: ["staff", "organisation-lead"],
      organisation: { odsCode: "RX1", name: "Sample Trust" },
      profile: {},
    },
    [`GET ${api}`]: {
      odsCode: "RX1",
      name: "Sample Trust",
      role: "RO197",
      parent: null,
      openedOn: "1991-04-01",
      closedOn: null,
      successor: "RX2",
    },
    [`GET ${api}/units`]: () => ({
      items: [unit("medicine", { name: "Medicine", kind: "directorate" }), ward],
      nextPageToken: null,
    }),
    [`PUT ${api}/units/ward-7`]: ({ body }) => {
      ward = { ...ward, ...(body as UnitView) };
      return ward;
    },
    ...answers,
  });
  const at = organisationPaths.units();
  renderPage(<UnitsPage />, { at, route: at });
  return calls;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("a lead sees what is known of the organisation, and its units with their dates", async () => {
  open();
  expect(await screen.findByText("1 April 1991")).toBeVisible();
  expect(screen.getByText("RX2")).toBeVisible();
  expect(screen.queryByText("Closed on")).toBeNull();
  expect(screen.getByRole("row", { name: /Ward 7.*Team.*Medicine.*1 April 2026/ })).toBeVisible();
});

test("says when a unit has its last day", async () => {
  const calls = open();
  await press("Change: Ward 7");
  expect(screen.getByRole("heading", { name: "Change Ward 7" })).toHaveFocus();
  await userEvent.type(screen.getByLabelText("Last day"), "2027-03-31");
  await press("Save");
  expect(await screen.findByText("Saved: Ward 7.")).toBeVisible();
  expect(await screen.findByRole("row", { name: /Ward 7.*31 March 2027/ })).toBeVisible();
  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
    name: "Ward 7",
    validFrom: "2026-04-01",
    validTo: "2027-03-31",
  });
});

test("what the server refuses is said beside its field", async () => {
  open({
    [`PUT ${api}/units/ward-7`]: problem(400, {
      errors: [{ pointer: "/validTo", message: "It cannot end before it begins." }],
    }),
  });
  await press("Change: Ward 7");
  await press("Save");
  await userEvent.click(
    await screen.findByRole("link", { name: "It cannot end before it begins." }),
  );
  expect(screen.getByLabelText("Last day")).toHaveFocus();
  await press("Leave it as it is");
  expect(screen.queryByLabelText("Last day")).toBeNull();
});
