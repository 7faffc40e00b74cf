import { screen } from "@testing-library/react";
import { useEffect } from "react";
import { Route } from "react-router";
import { beforeEach, expect, test } from "vitest";
import { renderRoutes } from "../test/render";
import { problem, serve } from "../test/server";
import { useMe } from "./me";
import { RequireSignIn } from "./RequireSignIn";
import { forgetSession } from "./session";

beforeEach(() => {
  forgetSession();
  document.cookie = "signed_in=yes";
});

test("what is shown while the server is away stays, though a part of it asks who is there once more", async () => {
  const calls = serve({ "GET /api/v1/people/me": () => problem(503) });
  let comings = 0;
  function Part() {
    useMe();
    useEffect(() => {
      comings += 1;
    }, []);
    return <p>On the person’s own device</p>;
  }
  renderRoutes(
    "/",
    <Route element={<RequireSignIn offline={<Part />} />}>
      <Route path="/" element={<p>Of the signed-in</p>} />
    </Route>,
  );
  await screen.findByText("On the person’s own device");
  await expect.poll(() => calls.length).toBe(2);
  expect(await screen.findByText("On the person’s own device")).toBeVisible();
  expect(comings).toBe(1);
});
