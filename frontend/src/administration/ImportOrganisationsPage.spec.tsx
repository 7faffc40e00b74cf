import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { forgetSession } from "../auth/session";
import { paths } from "../paths";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import ImportOrganisationsPage from "./ImportOrganisationsPage";

const api = "/api/v1/organisation-imports";
const report = {
  dryRun: true,
  added: 2,
  changed: 1,
  unchanged: 4,
  passedOver: 0,
  codes: ["RX1", "RX2"],
};

beforeEach(forgetSession);

function open(answers: Parameters<typeof serve>[0] = {}, roles = ["staff", "administrator"]) {
  const calls = serve({
    "GET /api/v1/people/me": { name: "Priya Nair", roles, organisation: null, profile: {} },
    [`POST ${api}?dryRun=true&role=RO197`]: report,
    [`POST ${api}?dryRun=false&role=RO197`]: { ...report, dryRun: false },
    ...answers,
  });
  const at = paths.importOrganisations();
  renderPage(<ImportOrganisationsPage />, { at, route: at });
  return calls;
}

const bring = async () =>
  userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    new File(["RX1,One"], "etr.csv", { type: "text/csv" }),
  );
const role = async (code: string) =>
  userEvent.type(await screen.findByLabelText("The role that all of them have"), code);

test("an administrator sees what a file would do, and then has it done", async () => {
  const calls = open();
  await role("ro197");
  await bring();
  expect(await screen.findByRole("heading", { name: "What etr.csv would do" })).toHaveFocus();
  expect(screen.getByText("New or changed: RX1, RX2 and 1 more")).toBeVisible();
  expect(calls.filter(({ method }) => method === "POST")).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Import it" }));
  expect(await screen.findByRole("heading", { name: "etr.csv is imported" })).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Import it" })).toBeNull();
  expect(calls.at(-1)!.path).toBe(`${api}?dryRun=false&role=RO197`);
});

test("nothing is sent before the role is given", async () => {
  const calls = open();
  await bring();
  expect(await screen.findByText(/Give the role first/)).toBeVisible();
  expect(calls.some(({ method }) => method === "POST")).toBe(false);
});

test("what is wrong is said row by row, and nothing can be imported", async () => {
  open({
    [`POST ${api}?dryRun=true&role=RO197`]: problem(400, {
      errors: [{ pointer: "line:7/closeDate", message: "It cannot close before it opens." }],
    }),
  });
  await role("RO197");
  await bring();
  expect(await screen.findByRole("heading", { name: "Nothing was imported" })).toHaveFocus();
  const [, row] = within(screen.getByRole("table")).getAllByRole("row");
  expect(row).toHaveTextContent("7It cannot close before it opens.");
  expect(screen.queryByRole("button", { name: "Import it" })).toBeNull();
});

test("a file of successions has no role, and one that changes nothing is not imported", async () => {
  open({
    [`POST ${api}?dryRun=true`]: { ...report, added: 0, changed: 0, passedOver: 3, codes: [] },
  });
  await userEvent.click(await screen.findByLabelText("Successions"));
  expect(screen.queryByLabelText("The role that all of them have")).toBeNull();
  await bring();
  expect(await screen.findByText(/there is nothing to import/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Import it" })).toBeNull();
});

test("to everybody else there is no such page", async () => {
  open({}, ["staff", "organisation-lead"]);
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
});
