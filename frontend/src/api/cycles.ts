import { queryOptions } from "@tanstack/react-query";
import { apiFetch } from "./apiFetch";
import type {
  CycleList,
  CycleView,
  NewCycle,
  OpenCycleList,
  OrganisationReport,
  Participation,
} from "./generated/commonVision.schemas";

/*
 * An organisation's cycles and figures. The generated client is one file, which everybody's first load has; what only a lead's
 * pages ask for is asked for here, with the contract's types.
 */

const cyclesOf = (odsCode: string) => `/api/v1/organisations/${encodeURIComponent(odsCode)}/cycles`;

/** Where the API has the figures of a cycle, in every form. */
export const figuresAddress = (odsCode: string, cycle: string) =>
  `/api/v1/reports/organisations/${encodeURIComponent(odsCode)}/cycles/${encodeURIComponent(cycle)}`;

/** The calendar moves them too: asked for afresh at each visit. */
export const cyclesQuery = (odsCode: string) =>
  queryOptions({
    queryKey: [cyclesOf(odsCode)],
    queryFn: ({ signal }) => apiFetch<CycleList>(cyclesOf(odsCode), { signal }),
    staleTime: 0,
  });

export const openCyclesQuery = (odsCode: string) =>
  queryOptions({
    queryKey: [`${cyclesOf(odsCode)}/open`],
    queryFn: ({ signal }) => apiFetch<OpenCycleList>(`${cyclesOf(odsCode)}/open`, { signal }),
    staleTime: 10 * 60_000,
  });

/** How many have answered in the cycle that is open, week by week. */
export const participationQuery = (odsCode: string) => {
  const address = `/api/v1/reports/organisations/${encodeURIComponent(odsCode)}/participation`;
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => apiFetch<Participation>(address, { signal }),
    staleTime: 10 * 60_000,
  });
};

/** What was published never changes. */
export const figuresQuery = (odsCode: string, cycle: string) =>
  queryOptions({
    queryKey: [figuresAddress(odsCode, cycle)],
    queryFn: ({ signal }) =>
      apiFetch<OrganisationReport>(figuresAddress(odsCode, cycle), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export function planCycle(odsCode: string, cycle: NewCycle, key: string): Promise<CycleView> {
  return apiFetch(cyclesOf(odsCode), {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(cycle),
  });
}

export function takeBackCycle(odsCode: string, cycle: string): Promise<void> {
  return apiFetch(`${cyclesOf(odsCode)}/${encodeURIComponent(cycle)}`, { method: "DELETE" });
}
