import type {
  AnswersChange,
  AnswersSaved,
  PersonView,
  QuestionnaireSummary,
  QuestionnaireView,
  ResponseSummary,
  ResponseView,
} from "../api/generated/commonVision.schemas";
import { json, problem, serve, type Call } from "../test/server";
import { deviceKey } from "./faultyWorld";

export const ID = "5b0b6a5e-5f6b-4a44-9a6e-1f6a5d0c7a01";

export const person: PersonView = {
  name: "Amara Osei",
  roles: ["staff"],
  organisation: { odsCode: "RX1", name: "Northmoor Hospitals" },
  profile: {
    unit: null,
    staffGroup: null,
    payBandCluster: null,
    role: null,
    scopeOfLeadership: null,
  },
};

function element(key: string, name: string) {
  return {
    key,
    name,
    description: `About ${name}.`,
    example: `An example of ${name}.`,
    items: ["a", "b"].map((letter) => ({
      key: `${key}.${letter}`,
      text: `I do ${key}.${letter}.`,
      thirdPerson: `Does ${key}.${letter}.`,
    })),
  };
}

export const questionnaire: QuestionnaireView = {
  key: "leadership-self-assessment",
  version: 1,
  name: "Leadership self-assessment",
  summary: "The domains that everybody shares.",
  instructions: "Choose how often each is true of you.",
  minutes: 10,
  publishedOn: "2026-01-01",
  framework: { key: "leadership-framework", version: 1, name: "Leadership Framework" },
  rights: { owner: "Ours", licence: "Ours", notice: "Ours", attribution: "Ours" },
  scale: {
    points: [
      { value: 1, label: "Rarely or never" },
      { value: 2, label: "Sometimes" },
      { value: 3, label: "Often or always" },
    ],
    notApplicable: "Not applicable to my role",
    notObserved: null,
  },
  measurement: {
    provisional: true,
    source: "None yet",
    overall: { standardDeviation: 12, reliability: 0.8 },
    sections: [],
  },
  sections: [
    {
      key: "LF.1",
      name: "Demonstrating personal qualities",
      summary: "Yourself.",
      audience: "everyone",
      elements: [
        element("LF.1.1", "Developing self awareness"),
        element("LF.1.2", "Managing yourself"),
      ],
    },
    {
      key: "LF.6",
      name: "Creating the vision",
      summary: "The future.",
      audience: "senior",
      elements: [element("LF.6.1", "Embodying the vision")],
    },
  ],
};

/** The same with four described levels, and with the question how important each item is. */
export const ratedTwice: QuestionnaireView = {
  ...questionnaire,
  scale: {
    points: ["Essential", "Proficient", "Strong", "Exemplary"].map((label, place) => ({
      value: place + 1,
      label,
    })),
    notApplicable: "Not applicable to my role",
    notObserved: "I cannot say",
  },
  importance: {
    question: "How important is this in my role?",
    points: ["Slightly important", "Very important"].map((label, place) => ({
      value: place + 1,
      label,
    })),
  },
  sections: questionnaire.sections.map((section) => ({
    ...section,
    elements: section.elements.map((one) => ({
      ...one,
      levels: ["first", "second", "third", "fourth"].map((level) => `The ${level} of ${one.name}.`),
    })),
  })),
};

export const questionnaireSummary: QuestionnaireSummary = {
  key: questionnaire.key,
  version: 1,
  name: questionnaire.name,
  summary: questionnaire.summary,
  framework: questionnaire.framework,
  minutes: questionnaire.minutes,
  itemCount: 6,
  sections: questionnaire.sections.map(({ key, name, audience, elements }) => ({
    key,
    name,
    audience,
    itemCount: elements.length * 2,
  })),
  taken: null,
  languages: [],
};

export function aDraft(change: Partial<ResponseView> = {}): ResponseView {
  return {
    id: ID,
    questionnaire: { key: questionnaire.key, version: 1, name: questionnaire.name },
    sections: ["LF.1"],
    state: "DRAFT",
    createdAt: "2026-03-02T09:00:00Z",
    submittedAt: null,
    revision: 1,
    answers: [],
    importance: [],
    notes: [],
    countsForOrganisation: null,
    elementsToWorkOn: [],
    ...change,
  };
}

export function summaryOf(response: ResponseView): ResponseSummary {
  const { id, questionnaire: of, sections, state, createdAt, submittedAt, answers } = response;
  return {
    id,
    questionnaire: of,
    sections,
    state,
    createdAt,
    submittedAt,
    answered: answers.length,
    items: 4,
  };
}

type Answering = Parameters<typeof serve>[0];

/** An API with one person and one response, which a test can bend. */
export class OneResponseApi {
  response: ResponseView;
  /** Thrown as `fetch` does when there is no network. */
  reachable = true;
  signedIn = true;
  person = person;
  key = deviceKey(1);
  readonly calls: Call[];
  /** Overrules what a call would be answered; undefined lets it through. */
  meddle: (call: Call) => Response | undefined = () => undefined;

  constructor(response: ResponseView = aDraft(), more: Answering = {}) {
    this.response = response;
    const guarded =
      (answer: (call: Call) => object | undefined) =>
      (call: Call): object | undefined => {
        if (!this.reachable) {
          throw new TypeError("Failed to fetch");
        }
        if (!this.signedIn) {
          return problem(401);
        }
        return this.meddle(call) ?? answer(call);
      };
    const address = `/api/v1/responses/${response.id}`;
    this.calls = serve({
      "GET /api/v1/people/me": guarded(() => this.person),
      "GET /api/v1/people/me/device-key": guarded(() => ({ key: this.key })),
      "GET /api/v1/questionnaires": guarded(() => ({
        items: [questionnaireSummary],
        nextPageToken: null,
      })),
      [`GET /api/v1/questionnaires/${questionnaire.key}/versions/1`]: guarded(() => questionnaire),
      "GET /api/v1/responses": guarded(() => ({
        items: [summaryOf(this.response)],
        nextPageToken: null,
      })),
      [`GET ${address}`]: guarded(() =>
        json(this.response, { ETag: `"${this.response.revision}"` }),
      ),
      [`DELETE ${address}`]: guarded(() => undefined),
      [`PATCH ${address}/answers`]: guarded((call) => this.save(call.body as AnswersChange)),
      [`POST ${address}/submission`]: guarded((call) => this.submit(call)),
      ...more,
    });
  }

  callsTo(method: string, end: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path.endsWith(end));
  }

  /** As another device would. */
  change(change: Partial<ResponseView>): void {
    this.response = { ...this.response, ...change, revision: this.response.revision + 1 };
  }

  private save({ answers, notes }: AnswersChange): AnswersSaved | Response {
    if (this.response.state === "SUBMITTED") {
      return problem(409, { type: "/problems/response-submitted" });
    }
    const given = new Map(this.response.answers.map(({ item, value }) => [item, value]));
    const ratings = new Map(this.response.importance.map(({ item, value }) => [item, value]));
    answers?.forEach(({ item, rating, value }) => {
      const values = rating === "importance" ? ratings : given;
      return value === 0 ? values.delete(item) : values.set(item, value);
    });
    const written = new Map(this.response.notes.map(({ element: key, text }) => [key, text]));
    notes?.forEach(({ element: key, text }) =>
      text === "" ? written.delete(key) : written.set(key, text),
    );
    this.change({
      answers: [...given].map(([item, value]) => ({ item, value })),
      importance: [...ratings].map(([item, value]) => ({ item, value })),
      notes: [...written].map(([key, text]) => ({ element: key, text })),
    });
    return {
      revision: this.response.revision,
      superseded: [],
      supersededImportance: [],
      supersededNotes: [],
    };
  }

  private submit(call: Call): ResponseView | Response {
    if (call.headers.get("If-Match") !== `"${this.response.revision}"`) {
      return problem(412, { current: this.response });
    }
    const { countsForOrganisation } = call.body as { countsForOrganisation: boolean };
    this.change({
      state: "SUBMITTED",
      submittedAt: "2026-03-02T10:00:00Z",
      countsForOrganisation,
    });
    return this.response;
  }
}
