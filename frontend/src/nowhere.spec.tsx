import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { authoringRoutes } from "./authoring/entry";
import { feedbackRoutes } from "./feedback/entry";
import { editorPaths } from "./editorPaths";
import { paths } from "./paths";
import { renderRoutes } from "./test/render";
import { serve } from "./test/server";
import { roundsRoutes } from "./rounds/entry";
import { translatingRoutes } from "./translating/entry";
import { tryoutRoutes } from "./tryout/entry";

const editor = { roles: ["staff", "framework-editor"] };

// Pages that come as a part of their own answer for every address below theirs.
test.each([
  [`${paths.tryWithoutAccount()}/nowhere`, tryoutRoutes],
  [`${paths.feedbackForm()}/nowhere`, feedbackRoutes],
  [`${paths.feedback()}/round/nowhere`, roundsRoutes],
  [`${paths.drafts()}/nowhere`, authoringRoutes],
  [`${editorPaths.translation("frameworks", "framework", 1, "cy")}/nowhere`, translatingRoutes],
])("%s is said to lead nowhere", async (address, routes) => {
  serve({ "GET /api/v1/people/me": editor });
  renderRoutes(address, routes);
  expect(
    await screen.findByRole("heading", { name: "Page not found", level: 1 }),
  ).toBeInTheDocument();
});
