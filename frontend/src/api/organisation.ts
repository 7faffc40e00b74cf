import { queryOptions } from "@tanstack/react-query";
import { apiFetch } from "./apiFetch";
import type {
  CohortList,
  CohortView,
  FacilitatorList,
  FacilitatorView,
  NewAccreditation,
  NewCohort,
  OrganisationImportReport,
  OrganisationView,
  StaffApplication,
  StaffImportList,
  StaffImportView,
  StaffMapping,
  UnitChange,
  UnitView,
} from "./generated/commonVision.schemas";

/*
 * An organisation as the Organisation Data Service has it, its units, its facilitators, its cohorts and its staff list: what only a lead's pages ask for is no part of
 * the generated client's one file, which everybody's first load has.
 */

const below = (odsCode: string) => `/api/v1/organisations/${encodeURIComponent(odsCode)}`;
const cohortsOf = (odsCode: string) => `${below(odsCode)}/cohorts`;
const sent = (method: string, body: unknown) => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

export const organisationQuery = (odsCode: string) =>
  queryOptions({
    queryKey: [below(odsCode)],
    queryFn: ({ signal }) => apiFetch<OrganisationView>(below(odsCode), { signal }),
  });

export function updateUnit(odsCode: string, key: string, change: UnitChange): Promise<UnitView> {
  return apiFetch(`${below(odsCode)}/units/${encodeURIComponent(key)}`, sent("PUT", change));
}

export const cohortsQuery = (odsCode: string) =>
  queryOptions({
    queryKey: [cohortsOf(odsCode)],
    queryFn: ({ signal }) => apiFetch<CohortList>(cohortsOf(odsCode), { signal }),
  });

/** A cohort with its people. */
export const cohortQuery = (odsCode: string, id: string) => {
  const address = `${cohortsOf(odsCode)}/${encodeURIComponent(id)}`;
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => apiFetch<CohortView>(address, { signal }),
  });
};

export function createCohort(odsCode: string, cohort: NewCohort): Promise<CohortView> {
  return apiFetch(cohortsOf(odsCode), sent("POST", cohort));
}

export function deleteCohort(odsCode: string, id: string): Promise<void> {
  return apiFetch(`${cohortsOf(odsCode)}/${encodeURIComponent(id)}`, { method: "DELETE" });
}

const staffImportsAddress = (odsCode: string) => `${below(odsCode)}/staff-imports`;

const staffImport = (odsCode: string, id: string) =>
  `${staffImportsAddress(odsCode)}/${encodeURIComponent(id)}`;

/** Where all that is wrong in a file is a table. */
export const staffFindingsAddress = (odsCode: string, id: string) =>
  `${staffImport(odsCode, id)}/findings`;

export const staffImportsQuery = (odsCode: string) =>
  queryOptions({
    queryKey: [staffImportsAddress(odsCode)],
    queryFn: ({ signal }) => apiFetch<StaffImportList>(staffImportsAddress(odsCode), { signal }),
    staleTime: 0,
  });

/** It goes on by itself: asked for afresh at each visit. */
export const staffImportQuery = (odsCode: string, id: string) =>
  queryOptions({
    queryKey: [staffImport(odsCode, id)],
    queryFn: ({ signal }) => apiFetch<StaffImportView>(staffImport(odsCode, id), { signal }),
    staleTime: 0,
  });

export function bringStaffFile(odsCode: string, body: ArrayBuffer): Promise<StaffImportView> {
  return apiFetch(staffImportsAddress(odsCode), {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body,
  });
}

export function checkStaffImport(
  odsCode: string,
  id: string,
  mapping: StaffMapping,
): Promise<StaffImportView> {
  return apiFetch(`${staffImport(odsCode, id)}/check`, sent("POST", mapping));
}

export function applyStaffImport(
  odsCode: string,
  id: string,
  yes: StaffApplication,
): Promise<StaffImportView> {
  return apiFetch(`${staffImport(odsCode, id)}/application`, sent("POST", yes));
}

export function deleteStaffImport(odsCode: string, id: string): Promise<void> {
  return apiFetch(staffImport(odsCode, id), { method: "DELETE" });
}

/** A file of the Organisation Data Service as it was when it was chosen: what is imported is what was checked. */
export interface OrganisationFile {
  name: string;
  bytes: ArrayBuffer;
  /** Of all organisations in it; null where it is a file of successions. */
  role: string | null;
}

export function importOrganisations(
  { bytes, role }: OrganisationFile,
  dryRun: boolean,
): Promise<OrganisationImportReport> {
  const asked = new URLSearchParams({ dryRun: String(dryRun), ...(role !== null && { role }) });
  return apiFetch(`/api/v1/organisation-imports?${asked.toString()}`, {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: bytes,
  });
}

const facilitatorsOf = (odsCode: string) => `${below(odsCode)}/facilitators`;

export const facilitatorsQuery = (odsCode: string) =>
  queryOptions({
    queryKey: [facilitatorsOf(odsCode)],
    queryFn: ({ signal }) => apiFetch<FacilitatorList>(facilitatorsOf(odsCode), { signal }),
  });

export function createFacilitator(
  odsCode: string,
  accreditation: NewAccreditation,
): Promise<FacilitatorView> {
  return apiFetch(facilitatorsOf(odsCode), sent("POST", accreditation));
}

export function deleteFacilitator(odsCode: string, id: string): Promise<void> {
  return apiFetch(`${facilitatorsOf(odsCode)}/${encodeURIComponent(id)}`, { method: "DELETE" });
}
