import { paths } from "./paths";

let token: string | null = null;

/**
 * Takes the secret of a rater's link out of the address before anything else sees it: it would go with a link to sign in,
 * and stay in the history of a shared computer. It is held in memory, and asked for once.
 */
export function takeLinkToken(): void {
  const { pathname, hash } = window.location;
  if (pathname === paths.feedbackForm() && hash.length > 1) {
    token = hash.slice(1);
    window.history.replaceState(window.history.state, "", pathname);
  }
}

export function linkToken(): string | null {
  const taken = token;
  token = null;
  return taken;
}
