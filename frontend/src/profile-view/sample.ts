import type { FrameworkView, QuestionnaireView } from "../api/generated/commonVision.schemas";

/* A small framework and its questionnaire for tests: three domains of two elements with two items each. */

const rights = {
  owner: "An academy",
  licence: "Open",
  notice: "A notice.",
  attribution: "An attribution.",
};
const domains = ["A", "B", "C"];
const elements = [1, 2];

export const sampleFramework: FrameworkView = {
  key: "sample-framework",
  version: 2,
  name: "Sample framework",
  summary: "",
  introduction: "",
  audience: "",
  publishedOn: "2026-11-01",
  rights,
  domains: domains.map((domain) => ({
    key: domain,
    name: `Domain ${domain}`,
    summary: "",
    audience: "everyone",
    elements: elements.map((element) => ({
      key: `${domain}.${element}`,
      name: `Element ${domain}.${element}`,
      description: `What ${domain}.${element} is about.`,
      looksLike: [],
      example: "",
      suggestions: [
        { kind: "try", text: `Try ${domain}.${element}`, source: null },
        { kind: "read", text: `Read ${domain}.${element}`, source: "A book" },
      ],
      overplayed: `Too much of ${domain}.${element}, perhaps?`,
    })),
  })),
};

export const sampleQuestionnaire: QuestionnaireView = {
  key: "sample",
  version: 3,
  name: "Sample questionnaire",
  summary: "",
  instructions: "How often?",
  minutes: 5,
  publishedOn: "2026-11-01",
  framework: { key: "sample-framework", version: 2, name: "Sample framework" },
  rights,
  scale: {
    points: [
      { value: 1, label: "Rarely" },
      { value: 2, label: "Sometimes" },
      { value: 3, label: "Always" },
    ],
    notApplicable: "Not applicable to my role",
    notObserved: null,
  },
  measurement: {
    provisional: true,
    source: "Provisional until there is more.",
    overall: { standardDeviation: 12, reliability: 0.8 },
    sections: domains.map((key) => ({ key, standardDeviation: 12, reliability: 0.8 })),
  },
  sections: domains.map((domain) => ({
    key: domain,
    name: `Domain ${domain}`,
    summary: "",
    audience: domain === "C" ? "senior" : "everyone",
    elements: elements.map((element) => ({
      key: `${domain}.${element}`,
      name: `Element ${domain}.${element}`,
      description: "",
      example: "",
      items: ["a", "b"].map((item) => ({
        key: `${domain}.${element}.${item}`,
        text: `I do ${domain}.${element}.${item}.`,
        thirdPerson: "",
      })),
    })),
  })),
};

/** Domain A in full, B with one strength and a question that does not apply, C with too few answers for a figure. */
export const sampleAnswers: Record<string, number> = {
  "A.1.a": 1,
  "A.1.b": 2,
  "A.2.a": 3,
  "A.2.b": 1,
  "B.1.a": 3,
  "B.1.b": 3,
  "B.2.a": 2,
  "B.2.b": -1,
  "C.1.a": 2,
};
