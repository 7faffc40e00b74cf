import { QueryClient } from "@tanstack/react-query";
import { shareKeepingEtag } from "./apiFetch";
import { isPassing } from "./problem";

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // The service worker may have what the network does not.
        networkMode: "always",
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && isPassing(error),
        structuralSharing: shareKeepingEtag,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
