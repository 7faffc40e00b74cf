import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Link, Route } from "react-router";
import { expect, test } from "vitest";
import { renderRoutes } from "../test/render";
import { Page } from "./Page";
import { Textarea } from "./Textarea";
import { I18nProvider } from "@lingui/react";
import { i18n } from "@lingui/core";

const pages = (
  <>
    <Route
      path="/one"
      element={
        <Page title="One">
          <Link to="/two">To two</Link>
        </Page>
      }
    />
    <Route
      path="/two"
      element={
        <Page title="Two" hasError>
          <p>Second</p>
        </Page>
      }
    />
  </>
);

test("after a navigation the heading has the focus and the window its title", async () => {
  renderRoutes("/one", pages);
  expect(document.title).toBe("One – Common Vision");
  await userEvent.click(screen.getByRole("link", { name: "To two" }));
  expect(screen.getByRole("heading", { level: 1, name: "Two" })).toHaveFocus();
  expect(document.title).toBe("Error: Two – Common Vision");
});

test("a character count counts what people see, and says when it is too much", () => {
  const note = (value: string) => (
    <I18nProvider i18n={i18n}>
      <Textarea id="note" label="Note" value={value} limit={5} onChange={() => {}} />
    </I18nProvider>
  );
  const { rerender } = render(note("👩🏽ab"));
  expect(screen.getAllByText("You have 1 character remaining")[0]).toBeVisible();
  rerender(note("abcdefg"));
  expect(screen.getByText("You have 2 characters too many")).toBeVisible();
  expect(screen.getByLabelText("Note")).toHaveAccessibleDescription(
    "You have 2 characters too many",
  );
});
