import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { paths } from "../paths";
import { renderRoutes } from "../test/render";
import { serve } from "../test/server";
import { languageRoutes } from "./routes";

afterEach(() => localStorage.clear());

const open = (languages: string[]) => {
  const calls = serve({
    "GET /api/v1/frameworks": { items: [{ languages }], nextPageToken: null },
    "GET /api/v1/questionnaires": { items: [{ languages: ["cy"] }, { languages }] },
  });
  renderRoutes(paths.language(), languageRoutes);
  return calls;
};

test("each language is offered once, by its own name and in its own voice", async () => {
  open(["cy", "zh-Hant"]);
  expect(await screen.findAllByRole("radio")).toHaveLength(3);
  expect(screen.getByText("Cymraeg")).toHaveAttribute("lang", "cy");
  expect(screen.getByRole("radio", { name: "English" })).toBeChecked();
});

test("a browser that does not know a language's own name says it in the page's", async () => {
  vi.spyOn(Intl.DisplayNames, "supportedLocalesOf").mockReturnValue([]);
  open(["cy", "pl"]);
  expect(await screen.findByText("Cymraeg")).toHaveAttribute("lang", "cy");
  const polish = screen.getByText("Polish");
  expect(polish.closest("[lang]")).toBeNull();
});

test("who has chosen nothing finds the language that the browser asks for", async () => {
  vi.stubGlobal("navigator", { language: "fr", languages: ["fr", "cy-GB", "en"] });
  open(["cy"]);
  expect(await screen.findByRole("radio", { name: "Cymraeg" })).toBeChecked();
});

test("the choice is kept on the device, and what is known is asked for again in it", async () => {
  const calls = open(["cy"]);
  await userEvent.click(await screen.findByRole("radio", { name: "Cymraeg" }));
  const before = calls.length;
  await userEvent.click(screen.getByRole("button", { name: "Save on this device" }));
  expect(await screen.findByText("Saved on this device.")).toBeVisible();
  expect(localStorage.getItem("language")).toBe("cy");
  expect(calls.slice(before).map(({ headers }) => headers.get("Accept-Language"))).toEqual([
    "cy",
    "cy",
  ]);
});
