import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { EverythingHeld } from "../api/generated/commonVision.schemas";
import { renderPage } from "../test/render";
import { HeldFeedbackSections } from "./HeldFeedbackSections";

const held: EverythingHeld = {
  personId: "id",
  issuer: "https://issuer.test",
  subject: "subject",
  profile: {
    unit: null,
    staffGroup: null,
    payBandCluster: null,
    role: null,
    scopeOfLeadership: null,
  },
  responses: [],
  feedback: {
    rounds: [
      {
        id: "round",
        questionnaire: "leadership-360",
        version: 1,
        sections: ["LF.1"],
        state: "OPEN",
        opensOn: "2026-11-02",
        closesOn: "2026-11-30",
        extended: false,
        facilitator: "Frank Facilitator",
        note: null,
        selfResponse: null,
        panel: [{ group: "direct-report", name: "Ann", email: "ann@trust.example" }],
        conversationOn: null,
        releasedOn: null,
        report: null,
      },
    ],
    records: [
      {
        questionnaire: "leadership-360",
        facilitator: "Frank Facilitator",
        openedOn: "2026-11-02",
        closedOn: null,
        raters: null,
        conversationOn: null,
        releasedOn: null,
      },
    ],
    asked: [
      {
        subject: "Daniel Reed",
        group: "peer",
        name: "Me",
        email: "me@trust.example",
        closesOn: "2026-12-05",
        state: "ASKED",
        questionnaire: "leadership-360",
        version: 1,
        answers: [
          { item: "LF.1.1.a", value: 3 },
          { item: "LF.1.1.b", value: -2 },
        ],
        comments: [{ question: "keep", text: "Listening" }],
      },
    ],
    facilitating: [
      { subject: "Priya", state: "HELD", opensOn: "2026-10-02", closesOn: "2026-10-30" },
    ],
    handedIn: "Not here.",
  },
  staffLists: [
    {
      organisation: "RXX",
      name: "Me",
      email: "me@trust.example",
      employeeNumber: "10042",
      lineManager: "Margaret",
      unit: "ward-7",
      staffGroup: "03",
      payBandCluster: "5-7",
      leftOn: null,
      facilitatorFrom: "2026-01-01",
      facilitatorTo: "2028-12-31",
      cohorts: ["Leading together", "Ward leaders 2026"],
    },
  ],
};
const nothing: EverythingHeld = {
  ...held,
  feedback: { rounds: [], records: [], asked: [], facilitating: [], handedIn: "Not here." },
  staffLists: [],
};

/** What is said under a heading: pairs of a name and a value. */
function saidOf(heading: string): Record<string, string> {
  const section = screen.getByRole("heading", { name: heading }).closest("section")!;
  const names = within(section).getAllByRole("term");
  const values = within(section).getAllByRole("definition");
  return Object.fromEntries(
    names.map(({ textContent }, at) => [textContent, values[at]?.textContent ?? ""]),
  );
}

test("shows a round with its facilitator and whom the person named", () => {
  renderPage(<HeldFeedbackSections held={held} />);
  expect(saidOf("From 2 November 2026 to 30 November 2026")).toMatchObject({
    Facilitator: "Frank Facilitator",
    "People you named": "Ann, ann@trust.example (direct report)",
    "Report released to you": "Not yet",
  });
  expect(
    screen.getByText("opened on 2 November 2026, facilitated by Frank Facilitator"),
  ).toBeVisible();
});

test("shows what the person is asked for with what they have not handed in", () => {
  renderPage(<HeldFeedbackSections held={held} />);
  expect(saidOf("About Daniel Reed")).toMatchObject({
    "You are asked as": "peer",
    "Written down as": "Me, me@trust.example",
    "What became of it": "Not handed in",
    "Answered and not handed in": "2 answers",
    "Written and not handed in": "1 comment",
  });
  expect(screen.getByText(/nobody can find which of it is yours/)).toBeVisible();
});

test("shows what the person facilitates and what staff lists have", () => {
  renderPage(<HeldFeedbackSections held={held} />);
  expect(screen.getByText("Priya, from 2 October 2026 to 30 October 2026")).toBeVisible();
  expect(saidOf("Organisation RXX")).toMatchObject({
    "Line manager": "Margaret",
    "Accredited as a facilitator": "from 1 January 2026 to 31 December 2028",
    "In the cohorts": "Leading together, Ward leaders 2026",
  });
});

test("says that there is nothing, and still why handed-in feedback is not shown", () => {
  renderPage(<HeldFeedbackSections held={nothing} />);
  expect(screen.getAllByText("None.")).toHaveLength(3);
  expect(screen.queryByText("Feedback that you facilitate")).toBeNull();
  expect(screen.getByText(/nobody can find which of it is yours/)).toBeVisible();
});
