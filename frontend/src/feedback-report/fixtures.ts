import type {
  FeedbackFigure,
  FeedbackReportView,
  RoundView,
  Voice,
} from "../api/generated/commonVision.schemas";

export const roundId = "5f0c2f0e-7d5e-4a57-9a0c-2b8f5f4a1c36";

export const figure = (
  voice: Voice,
  mean: number,
  answered: string | null = null,
  end: string | null = null,
): FeedbackFigure => ({ voice, mean, end, answered });

/** A report in which everything that a report can say is said once. */
export const sampleReport: FeedbackReportView = {
  round: { id: roundId, subject: "Sue Subject", closedOn: "2027-01-29" },
  questionnaire: { key: "sample", version: 3, name: "Sample questionnaire" },
  points: ["Never", "Rarely", "Sometimes", "Often", "Always"],
  voices: [
    { voice: "self", raters: null },
    { voice: "line-manager", raters: null },
    { voice: "peers", raters: "3-to-5" },
    { voice: "other-raters-combined", raters: "3-to-5" },
    { voice: "all-raters", raters: "6-to-9" },
  ],
  howSure: { raters: "6-to-9", notObserved: "little", groups: "different" },
  importance: {
    question: "How important is this in my role?",
    points: ["Less important", "Important", "Very important"],
  },
  domains: [
    {
      key: "A",
      name: "Domain A",
      figures: [
        figure("self", 4.5),
        figure("line-manager", 4),
        figure("peers", 3.1, "3-to-5"),
        figure("other-raters-combined", 2.6, "3-to-5"),
        figure("all-raters", 2.9, "6-to-9"),
      ],
      selfRating: "higher",
      quadrant: "blind-spot",
      elements: [
        {
          key: "A.1",
          name: "Element A.1",
          figures: [figure("self", 2), figure("all-raters", 4.7, "3-to-5", "or-more")],
          selfRating: "lower",
          quadrant: "hidden-strength",
          items: [
            {
              key: "A.1.a",
              text: "Asks twice.",
              figures: [
                figure("self", 2),
                figure("line-manager", 4),
                figure("peers", 4.7, "3-to-5", "or-more"),
                figure("other-raters-combined", 4.2, "3-to-5"),
                figure("all-raters", 4.5, "6-to-9"),
              ],
              groupsWithheld: false,
              distribution: [0, 0, 13, 25, 63],
              agreement: "partly-agree",
              selfRating: "lower",
              importance: 3,
            },
            {
              key: "A.1.b",
              text: "Listens first.",
              figures: [figure("self", 4), figure("all-raters", 3.9, "3-to-5")],
              groupsWithheld: true,
              distribution: null,
              agreement: null,
              selfRating: "about-the-same",
              importance: null,
            },
            {
              key: "A.1.c",
              text: "Says sorry.",
              figures: [figure("self", 3)],
              groupsWithheld: true,
              distribution: null,
              agreement: null,
              selfRating: null,
              importance: null,
            },
          ],
        },
      ],
    },
    {
      key: "B",
      name: "Domain B",
      figures: [figure("self", 3.5)],
      selfRating: null,
      quadrant: null,
      elements: [],
    },
  ],
  highest: [{ key: "A.1.a", text: "Asks twice.", figure: figure("all-raters", 4.5, "6-to-9") }],
  lowest: [{ key: "A.1.b", text: "Listens first.", figure: figure("all-raters", 2.1, "6-to-9") }],
  comments: [
    {
      key: "keep",
      question: "What should this person keep?",
      allRaters: ["Their calm.", "The huddles.", "Coffee."],
      lineManager: ["Steady hands."],
    },
    { key: "change", question: "What could be different?", allRaters: [], lineManager: [] },
  ],
};

export const heldRound: RoundView = {
  id: roundId,
  subject: "Sue Subject",
  you: "FACILITATOR",
  questionnaire: sampleReport.questionnaire,
  sections: ["A", "B"],
  state: "HELD",
  revision: 9,
  opensOn: "2027-01-04",
  closesOn: "2027-01-29",
  extended: false,
  facilitator: { staffMember: roundId, name: "Fay Facilitator", accredited: true },
  lineManager: "Maud Manager",
  selfResponse: null,
  raters: [],
  advice: { inAll: "right", groups: [] },
  progress: [],
  conversationOn: null,
  releasedOn: null,
  note: null,
} as unknown as RoundView;

export const releasedRound: RoundView = {
  ...heldRound,
  you: "SUBJECT",
  state: "RELEASED",
  conversationOn: "2027-02-02",
  releasedOn: "2027-02-03",
};
