/**
 * Beside the session, which no script can read, the server leaves a mark that says only that somebody has signed in with
 * this browser, and takes it away at sign-out. Without it there is nobody to ask the server about. It outlasts the
 * session: whoever comes back to one that has ended, or has no network on their own device, is still asked about.
 */
export function hasSignedInHere(): boolean {
  return document.cookie.split("; ").includes("signed_in=yes");
}
