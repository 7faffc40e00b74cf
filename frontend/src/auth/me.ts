import { queryOptions, useQuery, type QueryClient } from "@tanstack/react-query";
import { apiFetch } from "../api/apiFetch";
import type { PersonView } from "../api/generated/commonVision.schemas";
import { isSignedOut, UnreachableError } from "../api/problem";
import { hasSignedInHere } from "./mark";
import { sessionOpened } from "./session";
import { useSession } from "./useSession";

export const meKey = ["/api/v1/people/me"] as const;

/** Null: nobody is signed in. A session lost under an open page keeps its person; useSession says that it is lost. */
export const meQuery = queryOptions<PersonView | null>({
  queryKey: meKey,
  queryFn: async ({ client, signal }) => {
    try {
      const person = await apiFetch<PersonView>("/api/v1/people/me", { signal });
      sessionOpened(`${person.name ?? ""} ${person.organisation?.odsCode ?? ""}`);
      return person;
    } catch (error) {
      if (isSignedOut(error)) return client.getQueryData<PersonView | null>(meKey) ?? null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export type Me =
  /** Somebody has signed in with this browser; whether they still are is being asked. */
  | { status: "loading" }
  | { status: "signed-out" }
  /** The server did not answer, so nobody can say; an assessment may still be open on the person's own device. */
  | { status: "unreachable"; error: Error }
  | { status: "signed-in"; person: PersonView };

export function useMe(): Me {
  // Once the person has been taken off this page, asking again could bring them back: the cookie may still be good.
  const ended = useSession() === "ended";
  const marked = hasSignedInHere();
  const { data, error, errorUpdateCount } = useQuery({ ...meQuery, enabled: !ended && marked });
  if (ended) return { status: "signed-out" };
  if (data) return { status: "signed-in", person: data };
  // A mark that goes under an open page takes no page away: it only says that there is nobody to begin to ask about.
  if (data === null || !marked) return { status: "signed-out" };
  // While it is asked again nobody knows any more than before: "loading" would take away what is open on the person's device,
  // and what asks there would ask anew each time it comes back.
  if (error || errorUpdateCount > 0) {
    return { status: "unreachable", error: error ?? new UnreachableError() };
  }
  return { status: "loading" };
}

/** A cheap call that tells the server that somebody is still there. */
export function staySignedIn(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: meKey });
}
