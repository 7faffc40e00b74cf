import { serverPaths } from "../paths";
import { announceSignOut } from "./session";

/** Resolves to false if the person would rather stay, for instance because something has not been sent. */
export type SignOutGuard = () => Promise<boolean>;

const guards = new Set<SignOutGuard>();
const erasers = new Set<() => Promise<void>>();

/** Whoever holds something of the person's that the server does not have yet is asked first. */
export function beforeSignOut(guard: SignOutGuard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

/** Whoever keeps something of the person's on this device deletes it when the person erases everything. */
export function onErase(eraser: () => Promise<void>): () => void {
  erasers.add(eraser);
  return () => erasers.delete(eraser);
}

type Navigate = (address: string) => void;
const navigateWholePage: Navigate = (address) => window.location.assign(address);

/** Signs out if every guard agrees: a navigation of the whole page, so nothing personal stays in memory. */
export async function signOut(navigate = navigateWholePage): Promise<void> {
  for (const guard of guards) {
    if (!(await guard())) return;
  }
  leave("signed-out", navigate);
}

/** After the server has erased the person. The session must end with it: its next call would make the person anew. */
export async function leaveErased(navigate = navigateWholePage): Promise<void> {
  await Promise.all([...erasers].map((eraser) => eraser()));
  leave("erased", navigate);
}

function leave(farewell: Farewell, navigate: Navigate): void {
  announceSignOut();
  sessionStorage.setItem(farewellKey, farewell);
  navigate(serverPaths.signOut());
}

export type Farewell = "signed-out" | "erased";
const farewellKey = "farewell";

/** What the start page says once after the identity provider has sent the person back to it. */
export function takeFarewell(): Farewell | null {
  const farewell = sessionStorage.getItem(farewellKey);
  sessionStorage.removeItem(farewellKey);
  return farewell === "signed-out" || farewell === "erased" ? farewell : null;
}
