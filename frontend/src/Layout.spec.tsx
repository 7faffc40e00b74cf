import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Link, Route } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { apiFetch } from "./api/apiFetch";
import { forgetSession } from "./auth/session";
import { Layout } from "./Layout";
import { renderRoutes } from "./test/render";
import { problem, serve } from "./test/server";
import { Page } from "./ui/Page";

const profile = {
  unit: null,
  staffGroup: null,
  payBandCluster: null,
  role: null,
  scopeOfLeadership: null,
};
const grace = { name: "Grace Adeyemi", roles: ["staff"], organisation: null, profile };

beforeEach(forgetSession);

function Broken(): never {
  throw new Error("A fault of ours");
}

const open = (at = "/own") =>
  renderRoutes(
    at,
    <Route element={<Layout />}>
      <Route
        path="/own"
        element={
          <Page title="Something of Grace's">
            <button onClick={() => void apiFetch("/api/v1/responses").catch(() => {})}>Send</button>
            <input aria-label="Half a sentence" />
            <Link to="#further-down">Further down</Link>
          </Page>
        }
      />
      <Route path="/broken" element={<Broken />} />
    </Route>,
  );

const served = (more: Parameters<typeof serve>[0] = {}) =>
  serve({
    "GET /api/v1/people/me": grace,
    "GET /api/v1/people/me/device-key": problem(503),
    ...more,
  });

test("where nobody has signed in with this browser, nobody is asked about", async () => {
  document.cookie = "signed_in=; Path=/; Max-Age=0";
  const calls = served();
  open();
  expect(await screen.findByRole("link", { name: "Sign in" })).toBeVisible();
  expect(calls).toEqual([]);
});

test("what a person who is signed in sees has its place before the server has said who they are", async () => {
  let tell: (me: object) => void = () => {};
  served({ "GET /api/v1/people/me": () => new Promise((resolve) => (tell = resolve)) });
  open();
  expect(await screen.findByRole("link", { name: "Progress" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Sign in" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Sign out" })).toBeNull();
  tell(grace);
  expect(await screen.findByRole("button", { name: "Sign out" })).toBeVisible();
});

test("a stranger is offered the way in, which leads back to this page", async () => {
  served({ "GET /api/v1/people/me": problem(401) });
  open();
  expect(await screen.findByRole("link", { name: "Sign in" })).toHaveAttribute(
    "href",
    "/sign-in?to=%2Fown",
  );
  expect(screen.queryByRole("link", { name: "Progress" })).toBeNull();
});

test("a session that the server ends leaves the page standing, with a notice and the way in", async () => {
  served({ "GET /api/v1/responses": problem(401) });
  open();
  expect(await screen.findByRole("link", { name: "Grace Adeyemi" })).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("You have been signed out.");
  expect(screen.getByRole("link", { name: "Sign in again" })).toHaveAttribute(
    "href",
    "/sign-in?to=%2Fown",
  );
  expect(screen.getByRole("heading", { name: "Something of Grace's" })).toBeVisible();
});

test("signing out in another tab takes what is the person's off this one", async () => {
  served();
  const { client } = open();
  expect(await screen.findByRole("link", { name: "Grace Adeyemi" })).toBeVisible();
  const other = new BroadcastChannel("session");
  other.postMessage({ kind: "signed-out" });
  expect(await screen.findByRole("heading", { name: "You have been signed out" })).toBeVisible();
  other.close();
  expect(screen.queryByText("Something of Grace's")).toBeNull();
  expect(screen.queryByText("Grace Adeyemi")).toBeNull();
  expect(client.getQueryData(["/api/v1/people/me"])).toBeUndefined();
});

test("going to another place on the same page leaves what is being typed there", async () => {
  served();
  open();
  const typed = screen.getByLabelText("Half a sentence");
  await userEvent.type(typed, "What made me");
  await userEvent.click(screen.getByRole("link", { name: "Further down" }));
  expect(screen.getByLabelText("Half a sentence")).toBe(typed);
  expect(typed).toHaveValue("What made me");
});

test("a page that breaks leaves the way to the others", async () => {
  const quiet = console.error;
  console.error = () => {};
  served();
  open("/broken");
  expect(
    await screen.findByRole("heading", { name: "There is a problem with the service" }),
  ).toBeVisible();
  await userEvent.click(screen.getByRole("link", { name: "Stories" }));
  expect(await screen.findByText("Another page")).toBeVisible();
  console.error = quiet;
});
