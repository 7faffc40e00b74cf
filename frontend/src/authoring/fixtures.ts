import type { FrameworkElement } from "../api/generated/commonVision.schemas";
import type { FrameworkContent, QuestionnaireText } from "./content";
import { takeIn } from "./questionnaireTree";

const element = (key: string, name: string): FrameworkElement => ({
  key,
  name,
  description: `About ${name.toLowerCase()}.`,
  looksLike: ["Asks"],
  example: "A porter asks first.",
  suggestions: [{ kind: "try", text: "Ask one person.", source: null }],
  overplayed: "Is it ever too much?",
});

const rights = {
  owner: "A trust",
  licence: "CC BY 4.0",
  notice: "Ours.",
  attribution: "By us.",
};

/** A small framework for tests: two domains with three elements and one. */
export const framework: FrameworkContent = {
  name: "Ward leadership",
  summary: "Leading on a ward.",
  introduction: "First.\n\nSecond.",
  audience: "Everyone on a ward.",
  rights,
  domains: [
    {
      key: "WL.1",
      name: "Yourself",
      summary: "You.",
      audience: "everyone",
      elements: [
        element("WL.1.a", "Asking first"),
        element("WL.1.b", "Owning mistakes"),
        element("WL.1.c", "Resting"),
      ],
    },
    {
      key: "WL.2",
      name: "Others",
      summary: "Them.",
      audience: "senior",
      elements: [element("WL.2.a", "Listening")],
    },
  ],
};

const item = (key: string, text: string) => ({
  key,
  text: `I ${text}.`,
  thirdPerson: `They ${text}.`,
});

const asksNothing: QuestionnaireText = {
  name: "Ward self-assessment",
  summary: "How you lead on a ward.",
  instructions: "Think of the last month.",
  minutes: 5,
  over: { key: "local-demo1-ward-leadership", version: 1 },
  rights,
  scale: {
    points: [
      { value: 1, label: "Rarely" },
      { value: 2, label: "Often" },
    ],
    notApplicable: "Not applicable to my role",
    notObserved: null,
  },
  measurement: {
    provisional: true,
    source: "Assumed",
    overall: { standardDeviation: 12, reliability: 0.8 },
    sections: [],
  },
  sections: [],
};

const items: Record<string, ReturnType<typeof item>[]> = {
  "WL.1.a": [item("WL.1.a.x", "ask first"), item("WL.1.a.y", "wait for the answer")],
  "WL.1.b": [item("WL.1.b.x", "say when I am wrong")],
  "WL.2.a": [item("WL.2.a.x", "listen to the night shift")],
};

const asksOfEach = Object.keys(items).reduce(
  (content, key) => takeIn(content, framework, key),
  asksNothing,
);

/** A questionnaire over it that leaves one element out. */
export const questionnaire: QuestionnaireText = {
  ...asksOfEach,
  sections: asksOfEach.sections.map((section) => ({
    ...section,
    elements: section.elements.map((it) => ({ ...it, items: items[it.key] ?? [] })),
  })),
};
