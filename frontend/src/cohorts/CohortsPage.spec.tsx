import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { forgetSession } from "../auth/session";
import { organisationPaths } from "../organisationPaths";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import CohortsPage from "./CohortsPage";

const api = "/api/v1/organisations/RX1/cohorts";
const spring = { id: "spring", name: "Spring", createdAt: "2026-11-01T10:00:00Z", size: 12 };

beforeEach(forgetSession);

function open(answers: Parameters<typeof serve>[0] = {}, cohorts: object[] = [spring]) {
  const calls = serve({
    "GET /api/v1/people/me": {
      name: "Priya Nair",
      roles: ["staff", "organisation-lead"],
      organisation: { odsCode: "RX1", name: "Sample Trust" },
      profile: {},
    },
    [`GET ${api}`]: () => ({ items: [...cohorts], nextPageToken: null }),
    [`GET ${api}/spring`]: {
      ...spring,
      members: [
        { id: "ada", name: "Ada Manager", email: "ada@trust.example", left: false },
        { id: "ben", name: "Ben Nurse", email: "ben@trust.example", left: true },
      ],
    },
    [`POST ${api}`]: ({ body }) => {
      const made = { ...spring, id: "autumn", name: (body as { name: string }).name };
      cohorts.push(made);
      return { ...made, members: [] };
    },
    [`DELETE ${api}/spring`]: () => {
      cohorts.splice(0, 1);
      return undefined;
    },
    ...answers,
  });
  const at = organisationPaths.cohorts();
  renderPage(<CohortsPage />, { at, route: at });
  return calls;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const give = async (people: string) => {
  await userEvent.type(await screen.findByLabelText("What the programme is called"), "Autumn");
  await userEvent.click(screen.getByLabelText("Who is in it"));
  await userEvent.paste(people);
};

test("a lead makes a cohort of a pasted list, for good", async () => {
  const calls = open();
  await give("ada@trust.example\n 10042 ,ben@trust.example;\n\n");
  expect(screen.getByText("3 people so far.")).toBeVisible();
  await press("Make it for good");
  expect(await screen.findByText("Autumn is made. It stays as it is.")).toBeVisible();
  expect(screen.getByLabelText("Who is in it")).toHaveValue("");
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
    name: "Autumn",
    members: ["ada@trust.example", "10042", "ben@trust.example"],
  });
});

test("who cannot be found is named, and nothing typed is lost", async () => {
  const message = "Nobody on the staff list has this address or employee number.";
  open({ [`POST ${api}`]: problem(400, { errors: [{ pointer: "/members/1", message }] }) });
  await give("ada@trust.example\neve@trust.example");
  await press("Make it for good");
  await userEvent.click(
    await screen.findByRole("link", { name: "Some of these people cannot be found" }),
  );
  expect(screen.getByLabelText("Who is in it")).toHaveFocus();
  expect(screen.getByText("eve@trust.example").parentElement).toHaveTextContent(message);
  expect(screen.getByLabelText("Who is in it")).toHaveValue("ada@trust.example\neve@trust.example");
});

test("shows who is in one, of those who have left too", async () => {
  open();
  await press("Who is in it: Spring");
  expect(await screen.findByRole("row", { name: /Ben Nurse.*Has left/ })).toBeVisible();
});

test("deletes one only after asking", async () => {
  const calls = open();
  await press("Delete: Spring");
  const dialog = screen.getByRole("dialog", { name: "Delete Spring?" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Keep it" }));
  expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
  await press("Delete: Spring");
  await press("Delete it now");
  expect(await screen.findByText("Spring is deleted.")).toBeVisible();
  expect(await screen.findByText("There are none yet.")).toBeVisible();
});

test("one that something rests on stays, and that is said", async () => {
  open({ [`DELETE ${api}/spring`]: problem(409, { type: "/problems/cohort-in-use" }) });
  await press("Delete: Spring");
  await press("Delete it now");
  expect(await screen.findByText(/something rests on it already/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Delete it now" })).toBeNull();
});
