import { serverPaths } from "../paths";
import { announceSignOut } from "./session";

/** Resolves to false if the person would rather stay, for instance because something has not been sent. */
export type SignOutGuard = () => Promise<boolean>;

const guards = new Set<SignOutGuard>();

/** Whoever holds something of the person's that the server does not have yet is asked first. */
export function beforeSignOut(guard: SignOutGuard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

/** Signs out if every guard agrees: a navigation of the whole page, so nothing personal stays in memory. */
export async function signOut(
  navigate: (address: string) => void = (address) => window.location.assign(address),
): Promise<void> {
  for (const guard of guards) {
    if (!(await guard())) return;
  }
  announceSignOut();
  navigate(serverPaths.signOut());
}
