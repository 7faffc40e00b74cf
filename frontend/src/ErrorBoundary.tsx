import { Component, type ReactNode } from "react";
import { useLocation } from "react-router";
import { ErrorState } from "./ui/ErrorState";

/** A page that broke leaves the header and the way to the other pages standing. A page that did not is left alone. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  return <Boundary place={key}>{children}</Boundary>;
}

type State = { error: unknown; place: string };

class Boundary extends Component<{ place: string; children: ReactNode }, State> {
  override state: State = { error: null, place: this.props.place };

  /** Going elsewhere is another try. */
  static getDerivedStateFromProps({ place }: { place: string }, state: State) {
    return place === state.place ? null : { error: null, place };
  }

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <ErrorState error={this.state.error} retry={() => window.location.reload()} />;
  }
}
