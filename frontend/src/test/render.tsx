import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { MemoryRouter, Route, Routes } from "react-router";
import { createQueryClient } from "../api/queryClient";

/** Renders routes as the app would, with a fresh cache. Answer their calls with serve() from ./server. */
export function renderRoutes(at: string, routes: ReactElement) {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  const view = render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[at]}>
          <Routes>
            {routes}
            <Route path="*" element={<p>Another page</p>} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { ...view, client };
}

interface Where {
  /** The address the page is opened at. */
  at?: string;
  /** Its route, if the page reads parameters: paths.story(":story"). */
  route?: string;
}

/** One page alone. With a route, every other address says "Another page". */
export function renderPage(page: ReactElement, { at = "/", route = "*" }: Where = {}) {
  return renderRoutes(at, <Route path={route} element={page} />);
}
