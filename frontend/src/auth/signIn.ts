import { useLocation } from "react-router";
import { serverPaths } from "../paths";

/** The address that signs in and comes back to this very page. */
export function useSignInHere(): string {
  const { pathname, search, hash } = useLocation();
  return serverPaths.signIn(pathname + search + hash);
}
