import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { StaffImportView } from "../api/generated/commonVision.schemas";
import { forgetSession } from "../auth/session";
import { organisationPaths } from "../organisationPaths";
import { renderPage } from "../test/render";
import { problem, serve, type Call } from "../test/server";
import { IMPORT, sampleImport, sampleOutcome } from "./sampleImport";
import StaffImportPage from "./StaffImportPage";

const lead = {
  name: "Priya Nair",
  roles: ["staff", "organisation-lead"],
  organisation: { odsCode: "RX1", name: "Sample Trust" },
  profile: {},
};
const api = "/api/v1/organisations/RX1/staff-imports";
const list = (items: object[]) => ({ items, nextPageToken: null });
const clusters = {
  key: "pay-band-clusters",
  name: "Clusters",
  codes: [
    { code: "5-7", label: "Bands 5 to 7" },
    { code: "8a-8b", label: "Bands 8a and 8b" },
  ],
};

beforeEach(forgetSession);

/** A server that takes one step at each poll, as the real one does in its own time. */
function open(
  answers: Parameters<typeof serve>[0] = {},
  start: Partial<StaffImportView> | null = null,
) {
  let now: StaffImportView | null = start && { ...sampleImport, ...start };
  const step = (next: Partial<StaffImportView>) => {
    now = { ...(now ?? sampleImport), ...next };
    return now;
  };
  const calls = serve({
    "GET /api/v1/people/me": lead,
    "GET /api/v1/code-lists": list([clusters]),
    [`GET ${api}`]: () => list(now ? [now] : []),
    [`POST ${api}`]: () => step({}),
    [`GET ${api}/${IMPORT}`]: () => {
      if (now?.state === "CHECKING") return step({ state: "CHECKED", outcome: sampleOutcome });
      if (now?.state === "APPLYING") return step({ state: "APPLIED", rowsDone: 31, columns: [] });
      return now!;
    },
    [`POST ${api}/${IMPORT}/check`]: ({ body }: Call) =>
      step({ state: "CHECKING", mapping: body as StaffImportView["mapping"] }),
    [`POST ${api}/${IMPORT}/application`]: () => step({ state: "APPLYING", rowsDone: 12 }),
    [`DELETE ${api}/${IMPORT}`]: () => {
      now = null;
      return undefined;
    },
    ...answers,
  });
  const at = organisationPaths.importStaff();
  renderPage(<StaffImportPage />, { at, route: at });
  return calls;
}

const file = (name = "staff.csv") => new File(["Name,Email\nAda,ada@trust.example"], name);
const bring = async () => userEvent.upload(await screen.findByLabelText("Choose the file"), file());
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("a lead brings a file, says what its columns are, sees what it would do, and imports it", async () => {
  const calls = open();
  await bring();
  expect(await screen.findByLabelText("E-mail address")).toHaveValue("1");
  expect(screen.getByLabelText("E-mail address")).toHaveAccessibleDescription(
    /In the file: ada@trust.example/,
  );
  await userEvent.selectOptions(screen.getByLabelText("Employee number"), "Band");
  await userEvent.selectOptions(screen.getByLabelText("Pay band"), "");
  await userEvent.selectOptions(await screen.findByLabelText("Stage 8"), "Bands 8a and 8b");
  await press("See what it would do");
  expect(await screen.findByRole("heading", { name: "What the file would do" })).toBeVisible();
  expect(calls.find(({ path }) => path.endsWith("/check"))?.body).toEqual({
    columns: { ...sampleImport.mapping.columns, employeeNumber: 2, payBand: null },
    staffGroups: [],
    payBands: [
      { value: "Band 5", code: "5-7" },
      { value: "Stage 8", code: "8a-8b" },
    ],
  });
  expect(screen.getByText("Ward 8")).toBeInTheDocument();
  expect(screen.getByText("Ada Manager")).toBeInTheDocument();
  const rows = within(
    screen.getByRole("table", { name: "What is wrong in the file" }),
  ).getAllByRole("row");
  expect(rows[1]).toHaveTextContent("7");
  expect(rows[2]).toHaveTextContent("the whole row");
  expect(screen.getByRole("link", { name: "Save all of them (CSV)" })).toHaveAttribute(
    "href",
    `${api}/${IMPORT}/findings`,
  );

  await press("Import it");
  expect(screen.getByRole("link", { name: /Say that so many have left/ })).toBeVisible();
  expect(calls.some(({ path }) => path.endsWith("/application"))).toBe(false);
  await userEvent.click(screen.getByLabelText("Yes, 10 of 40 people on the list have left"));
  await userEvent.click(screen.getByLabelText("Leave out 1 row in which something is wrong"));
  await press("Import it");
  expect(await screen.findByText(/12 of 31 rows are done/)).toBeVisible();
  expect(await screen.findByRole("heading", { name: "Imported" }, { timeout: 4000 })).toBeVisible();
  expect(calls.find(({ path }) => path.endsWith("/application"))?.body).toEqual({
    confirmLeavers: true,
    confirmLeftOut: true,
  });
});

test("what is no table is said beside the file, with the row", async () => {
  open({
    [`POST ${api}`]: problem(400, {
      detail: "A quotation mark is missing.",
      errors: [{ pointer: "line:12", message: "A quotation mark is missing." }],
    }),
  });
  await bring();
  expect(await screen.findByText("Row 12: A quotation mark is missing.")).toBeVisible();
});

test("a file that is too large is not even sent", async () => {
  const calls = open();
  const large = file();
  Object.defineProperty(large, "size", { value: 9 * 1024 * 1024 });
  await userEvent.upload(await screen.findByLabelText("Choose the file"), large);
  expect(await screen.findByText("staff.csv has 9 MB. A file has at most 8 MB")).toBeVisible();
  expect(calls.some(({ method }) => method === "POST")).toBe(false);
});

test("one that waits is gone on with, and may be thrown away", async () => {
  open({}, { state: "CHECKED", outcome: sampleOutcome });
  expect(await screen.findByRole("heading", { name: "What the file would do" })).toBeVisible();
  await press("Throw this file away");
  expect(await screen.findByLabelText("Choose the file")).toBeVisible();
});

test.each([
  [{ state: "FAILED", failure: "INTERRUPTED" } as const, /The server stopped while it was at it/],
  [{ state: "FAILED", failure: "FAULT" } as const, /Something went wrong on our side/],
  [
    { state: "CHECKED", failure: "LIST_CHANGED", outcome: sampleOutcome } as const,
    /The staff list has changed since you looked/,
  ],
])("what did not come through says that nothing was changed: %o", async (start, words) => {
  open({}, start);
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByRole("heading", { name: "Nothing was imported" })).toBeVisible();
});

test("what the server refuses of the columns is said beside them", async () => {
  open(
    {
      [`POST ${api}/${IMPORT}/check`]: problem(400, {
        errors: [{ pointer: "/columns/team", message: "That column is something else already." }],
      }),
    },
    {},
  );
  await press("See what it would do");
  await userEvent.click(
    await screen.findByRole("link", { name: "That column is something else already." }),
  );
  expect(screen.getByLabelText("Team")).toHaveFocus();
});

test("a list that is like the file already needs no import", async () => {
  const nothing = {
    ...sampleOutcome,
    added: 0,
    moved: 0,
    changed: 0,
    left: 0,
    unitsAdded: 0,
    manyLeave: false,
  };
  open({}, { state: "CHECKED", outcome: nothing });
  expect(await screen.findByText(/the list is like this already/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Import it" })).toBeNull();
});

test("what earlier files did stays to be read", async () => {
  open({
    [`GET ${api}`]: list([
      {
        ...sampleImport,
        state: "APPLIED",
        finishedAt: "2026-11-20T10:00:00Z",
        outcome: sampleOutcome,
      },
    ]),
  });
  const table = await screen.findByRole("table", { name: "Imported so far" });
  await waitFor(() =>
    expect(within(table).getAllByRole("row")[1]).toHaveTextContent("20 Nov 2026"),
  );
});

test("nobody but a lead has such a page", async () => {
  open({ "GET /api/v1/people/me": { ...lead, roles: ["staff"] } });
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
});
