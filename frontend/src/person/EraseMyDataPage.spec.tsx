import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import * as leaving from "../auth/signOut";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import EraseMyDataPage from "./EraseMyDataPage";

const press = () => userEvent.click(screen.getByRole("button", { name: "Delete everything" }));
const tick = () => userEvent.click(screen.getByRole("checkbox"));

test("nothing is deleted without the tick, and the page says what is missing", async () => {
  const calls = serve({});
  renderPage(<EraseMyDataPage />);
  await press();
  expect(
    screen.getByRole("link", { name: "Tick the box to show that you are sure" }),
  ).toBeVisible();
  expect(document.title).toMatch(/^Error:/);
  expect(calls).toEqual([]);
});

test("with it everything is deleted and the session ends", async () => {
  const leave = vi.spyOn(leaving, "leaveErased").mockResolvedValue();
  const calls = serve({ "DELETE /api/v1/people/me": undefined });
  renderPage(<EraseMyDataPage />);
  await tick();
  await press();
  await waitFor(() => expect(leave).toHaveBeenCalled());
  expect(calls.map(({ method }) => method)).toEqual(["DELETE"]);
});

test("if the server could not, the page says so and nobody is signed out", async () => {
  const leave = vi.spyOn(leaving, "leaveErased").mockResolvedValue();
  serve({ "DELETE /api/v1/people/me": problem(503) });
  renderPage(<EraseMyDataPage />);
  await tick();
  await press();
  expect(await screen.findByText(/There is a problem with the service/)).toBeVisible();
  expect(leave).not.toHaveBeenCalled();
});
