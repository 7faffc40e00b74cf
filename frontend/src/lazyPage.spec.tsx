import { render, screen } from "@testing-library/react";
import { Component, Suspense, type ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { UnreachableError } from "./api/problem";
import { lazyPage } from "./lazyPage";

class Caught extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <p>{(error as unknown) instanceof UnreachableError ? "unreachable" : "broken"}</p>;
  }
}

test.each([
  [false, "unreachable"],
  [true, "broken"],
])(
  "a page that cannot be had is told apart by whether there is a network (%s)",
  async (online, told) => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(online);
    vi.spyOn(console, "error").mockImplementation(() => {});
    const Page = lazyPage([], () => Promise.reject(new TypeError("Failed to fetch")));
    render(
      <Caught>
        <Suspense>
          <Page />
        </Suspense>
      </Caught>,
    );
    expect(await screen.findByText(told)).toBeInTheDocument();
  },
);
