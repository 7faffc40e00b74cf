import type { StaffImportView, StaffOutcome } from "../api/generated/commonVision.schemas";

export const IMPORT = "7b0c2f0e-7d5e-4a57-9a0c-2b8f5f4a1c22";

export const sampleOutcome: StaffOutcome = {
  before: 40,
  added: 3,
  moved: 2,
  changed: 1,
  unchanged: 24,
  left: 10,
  manyLeave: true,
  leftOut: 1,
  wrong: 2,
  findings: [
    { row: 7, column: "Band", message: "It is not known which pay band this is." },
    { row: 7, column: "", message: "This row has more cells than the headings." },
  ],
  unitsAdded: 1,
  newUnits: ["Ward 8"],
  leavers: ["Ada Manager"],
};

/** An import as it is brought: its columns guessed, one value not known. */
export const sampleImport: StaffImportView = {
  id: IMPORT,
  state: "UPLOADED",
  createdAt: "2026-11-26T21:00:00Z",
  finishedAt: null,
  encoding: "utf-8",
  separator: "comma",
  rows: 31,
  rowsDone: 0,
  columns: [
    { heading: "Name", samples: ["Ada Manager", "Ben Nurse"] },
    { heading: "Email", samples: ["ada@trust.example"] },
    { heading: "Band", samples: ["Band 5", "Stage 8"] },
  ],
  mapping: {
    columns: {
      employeeNumber: null,
      name: 0,
      firstName: null,
      lastName: null,
      email: 1,
      division: null,
      directorate: null,
      team: null,
      staffGroup: null,
      payBand: 2,
      manager: null,
    },
    staffGroups: [],
    payBands: [],
  },
  staffGroups: [],
  payBands: [
    { value: "Stage 8", rows: 1, code: null, known: false },
    { value: "Band 5", rows: 30, code: "5-7", known: true },
  ],
  outcome: null,
  failure: null,
};
