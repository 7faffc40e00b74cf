import { i18n, type Messages } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render, screen, waitFor } from "@testing-library/react";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createQueryClient } from "./api/queryClient";
import {
  aDraft,
  ID,
  person,
  questionnaire,
  questionnaireSummary,
  summaryOf,
} from "./assessment/fixtures";
import { deviceKey } from "./assessment/faultyWorld";
import { forgetKeeper } from "./assessment/useKeeper";
import { forgetSession } from "./auth/session";
import { forget as forgetForm } from "./feedback/form";
import { framework as draft, questionnaire as questions } from "./authoring/fixtures";
import { statisticsOf } from "./authoring/itemStatistics";
import { figures } from "./measurement/figures";
import { aCohortReport } from "./cohorts/fixtures";
import { cyclePaths } from "./cyclePaths";
import { editorPaths } from "./editorPaths";
import { heldRound, roundId, sampleReport } from "./feedback-report/fixtures";
import { feedbackPaths } from "./feedbackPaths";
import { IMPORT, sampleImport, sampleOutcome } from "./organisation/sampleImport";
import { organisationPaths } from "./organisationPaths";
import { aReport } from "./organisation-report/fixtures";
import { paths } from "./paths";
import { sampleAnswers, sampleFramework, sampleQuestionnaire } from "./profile-view/sample";
import { adviceOn, aFacilitator, aRound, ID as ROUND, peers, rater } from "./rounds/fixtures";
import { AppRoutes } from "./routes";
import { hardCoded, pseudo, pseudoBody, pseudoMessages } from "./test/pseudo";
import { begin, forget } from "./tryout/attempt";

configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

const catalogues = import.meta.glob<{ messages: Messages }>("./**/locales/en.po", { eager: true });

const SUBMITTED = "5f0c2f0e-7d5e-4a57-9a0c-2b8f5f4a1c11";
const DRAFT = "local-rx1-ward-leadership";
const QUESTIONS = "local-rx1-ward-questions";
const { over: draftIsOver, ...questionsThemselves } = questions;
const aCheckList = {
  items: [
    { severity: "must", pointer: "/framework/domains/0/name", text: "Write it down." },
    { severity: "advice", pointer: "/questionnaire/minutes", text: "Say how long it takes." },
  ],
};
const aVersion = {
  key: DRAFT,
  version: 1,
  name: "Ward leadership",
  organisation: "RX1",
  publishedAt: "2026-11-01T10:00:00Z",
};
const sample = { key: "sample", version: 3, name: "Sample questionnaire" };
const submitted = aDraft({
  id: SUBMITTED,
  questionnaire: sample,
  sections: ["A", "B", "C"],
  state: "SUBMITTED",
  submittedAt: "2026-11-23T09:12:00Z",
  countsForOrganisation: true,
  notes: [{ element: "A.1", text: "Ask Sam how it went." }],
});
const profile = figures(sampleQuestionnaire, ["A", "B", "C"], sampleAnswers);
const change = {
  itemsCompared: 8,
  itemsInBoth: 8,
  from: 50,
  to: 69,
  change: 19,
  standardDeviation: 12,
  reliability: 0.8,
  index: 2.47,
  smallestDetectable: 15,
  verdict: "improved",
};
const point = (responseId: string, submittedAt: string) => ({
  responseId,
  submittedAt,
  questionnaire: sample,
  overall: 50,
  domains: profile.domains.map(({ key, name }) => ({ key, name, score: 50 })),
});
const line = (part: string, key: string | null) => ({
  part,
  key,
  name: key,
  places: [false, true].map((goesOn) => ({ key, score: 50, goesOn })),
});
const list = (...items: object[]) => ({ items, nextPageToken: null });
const codes = (key: string) => ({ key, name: key, codes: [{ code: "one", label: "One of them" }] });

const aPublishedCycle = {
  id: ID,
  organisation: "RX1",
  questionnaire: sample,
  purpose: "To see where we stand.",
  opensOn: "2026-09-01",
  closesOn: "2026-09-28",
  secondary: "staff-group",
  least: 10,
  state: "published",
  publishedFrom: "2026-10-05T05:00:00Z",
};

/** One of everything. */
const bodies: Record<string, unknown> = {
  "/people/me": {
    ...person,
    roles: ["staff", "framework-editor", "organisation-lead", "administrator"],
  },
  "/people/me/device-key": { key: deviceKey(1) },
  "/people/me/data": {
    personId: ID,
    issuer: "https://issuer.test",
    subject: ID,
    profile: person.profile,
    responses: [
      {
        ...submitted,
        questionnaire: sample.key,
        version: 3,
        reportedUnder: null,
      },
    ],
    feedback: {
      rounds: [
        {
          id: ID,
          questionnaire: sample.key,
          version: 3,
          sections: ["A"],
          state: "OPEN",
          opensOn: "2026-11-02",
          closesOn: "2026-11-30",
          extended: false,
          facilitator: "Grace",
          note: "Ask somebody of another team.",
          selfResponse: ID,
          panel: [{ group: "peer", name: "Sam", email: "sam@trust.example" }],
          conversationOn: null,
          releasedOn: null,
          report: null,
        },
      ],
      records: [
        {
          questionnaire: sample.key,
          facilitator: "Grace",
          openedOn: "2026-11-02",
          closedOn: null,
          raters: null,
          conversationOn: null,
          releasedOn: null,
        },
      ],
      asked: [
        {
          subject: "Daniel",
          group: "direct-report",
          name: "Me",
          email: "me@trust.example",
          closesOn: "2026-11-30",
          state: "ASKED",
          questionnaire: sample.key,
          version: 3,
          answers: [{ item: "A.1.a", value: 3 }],
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
        unit: "7",
        staffGroup: "03",
        payBandCluster: "5-7",
        leftOn: null,
        facilitatorFrom: "2026-01-01",
        facilitatorTo: "2028-12-31",
        cohorts: [],
      },
    ],
  },
  "/frameworks": list({
    ...sampleFramework,
    domainCount: 3,
    elementCount: 9,
    languages: ["cy"],
  }),
  "/framework-versions": list(aVersion, {
    ...aVersion,
    version: 2,
    retiredAt: "2026-11-20T10:00:00Z",
  }),
  "/questionnaire-versions": list({ ...aVersion, key: QUESTIONS, name: "Ward questions" }),
  "/questionnaire-drafts": list({
    key: QUESTIONS,
    name: "Ward questions",
    organisation: "RX1",
    editedAt: "2026-11-26T10:00:00Z",
  }),
  [`/questionnaire-drafts/${QUESTIONS}`]: {
    key: QUESTIONS,
    organisation: "RX1",
    basedOn: 1,
    revision: 3,
    editedAt: "2026-11-26T10:00:00Z",
    framework: draftIsOver,
    questionnaire: { ...questionsThemselves, summary: "Another summary." },
  },
  [`/questionnaire-drafts/${QUESTIONS}/check-list`]: aCheckList,
  [`/reports/questionnaires/${QUESTIONS}/versions/1/items`]: statisticsOf(QUESTIONS),
  [`/questionnaires/${QUESTIONS}/versions/1`]: {
    key: QUESTIONS,
    version: 1,
    publishedOn: "2026-11-01",
    framework: { ...draftIsOver, name: "Ward leadership" },
    ...questionsThemselves,
  },
  "/framework-drafts": list({
    key: DRAFT,
    name: "Ward leadership",
    organisation: "RX1",
    editedAt: "2026-11-26T10:00:00Z",
  }),
  [`/framework-drafts/${DRAFT}`]: {
    key: DRAFT,
    organisation: "RX1",
    basedOn: 1,
    revision: 7,
    editedAt: "2026-11-26T10:00:00Z",
    framework: { ...draft, summary: "Another summary." },
  },
  [`/framework-drafts/${DRAFT}/check-list`]: aCheckList,
  [`/frameworks/${draftIsOver.key}`]: { ...draft, key: draftIsOver.key, version: 1 },
  [`/frameworks/${draftIsOver.key}/versions/1`]: { ...draft, key: draftIsOver.key, version: 1 },
  [`/frameworks/${DRAFT}/versions/1`]: { ...draft, key: DRAFT, version: 1 },
  "/frameworks/leadership-framework": sampleFramework,
  "/frameworks/sample-framework/versions/2": sampleFramework,
  "/questionnaires": list(questionnaireSummary, {
    ...questionnaireSummary,
    key: "sample",
    taken: 300,
  }),
  [`/questionnaires/${questionnaire.key}/versions/1`]: questionnaire,
  "/questionnaires/sample/versions/3": sampleQuestionnaire,
  "/stories": list({
    key: "matron",
    title: "What the ward knew",
    role: "Matron",
    summary: "She finds out why.",
    paragraphs: ["Once.", "Then."],
    elements: ["A.1"],
  }),
  [`/frameworks/${DRAFT}/versions/1/translations`]: list({
    locale: "cy",
    translated: 1,
    translatable: 2,
    editedAt: "2026-11-26T10:00:00Z",
  }),
  [`/frameworks/${DRAFT}/versions/1/translations/cy`]: {
    locale: "cy",
    revision: 3,
    translated: 1,
    translatable: 2,
    editedAt: "2026-11-26T10:00:00Z",
    texts: [
      { key: "name", part: null, english: "Leadership", translation: "Un peth", maxLength: 200 },
      { key: "domains/A/name", part: "A", english: "Domain A", translation: null, maxLength: 200 },
    ],
  },
  "/code-lists": list(
    ...["staff-groups", "pay-band-clusters", "roles", "scopes-of-leadership"].map(codes),
  ),
  "/organisations/RX1": {
    odsCode: "RX1",
    name: "Sample Trust",
    role: "RO197",
    parent: null,
    openedOn: "1991-04-01",
    closedOn: null,
    successor: null,
  },
  "/organisations/RX1/units": list({
    key: "one",
    name: "Ward 6",
    kind: "team",
    parent: null,
    validFrom: null,
    validTo: "2027-03-31",
  }),
  "/organisations/RX1/cohorts": list({
    id: ID,
    name: "Spring programme",
    createdAt: "2026-11-01T10:00:00Z",
    size: 12,
  }),
  "/responses": list(summaryOf(aDraft()), summaryOf(submitted)),
  [`/responses/${ID}`]: aDraft({ answers: [{ item: "LF.1.1.a", value: 2 }] }),
  [`/responses/${SUBMITTED}`]: submitted,
  [`/reports/responses/${SUBMITTED}`]: {
    responseId: SUBMITTED,
    questionnaire: sample,
    submittedAt: submitted.submittedAt,
    points: 3,
    countsForOrganisation: true,
    elementsToWorkOn: ["A.1"],
    ...profile,
  },
  [`/rater-forms/${ID}`]: {
    formId: ID,
    subject: "Sue Subject",
    group: "peer",
    identified: false,
    questionnaire: { ...sample, key: "sample-360" },
    sections: ["A"],
    closesOn: "2027-02-01",
    answers: [{ item: "A.1.a", value: 2 }],
    comments: [{ question: "keep", text: "Their calm." }],
  },
  [`/rater-forms/${ID}/questionnaire`]: {
    ...sampleQuestionnaire,
    sections: sampleQuestionnaire.sections.map((section) => ({
      ...section,
      elements: section.elements.map((element) => ({
        ...element,
        items: element.items.map((item) => ({ ...item, thirdPerson: "Does it." })),
      })),
    })),
    openQuestions: [{ key: "keep", text: "What do you keep?", thirdPerson: "What to keep?" }],
  },
  "/questionnaires/leadership-360": { ...sampleQuestionnaire, key: "leadership-360" },
  "/feedback-rounds": list(aRound(), aRound({ you: "FACILITATOR", state: "HELD" })),
  [`/feedback-rounds/${ROUND}`]: aRound({
    selfResponse: ID,
    raters: [...peers(5), rater("line-manager", "Grace Adeyemi")],
    advice: adviceOn(peers(5)),
    facilitator: aFacilitator,
    note: "Ask somebody from theatre.",
  }),
  "/people/me/feedback-requests": list({
    subject: "Sue Subject",
    group: "peer",
    closesOn: "2027-02-01",
    state: "ASKED",
  }),
  "/people/me/feedback-records": list({
    questionnaire: "leadership-360",
    facilitator: "Tom Whitfield",
    openedOn: "2025-10-01",
    closedOn: "2025-10-29",
    raters: "10-or-more",
    conversationOn: "2025-11-05",
    releasedOn: null,
  }),
  "/organisations/RX1/staff": list({
    id: "one",
    name: "Grace Adeyemi",
    email: "grace@trust.example",
    manager: null,
    unit: null,
    staffGroup: null,
    payBandCluster: null,
  }),
  "/organisations/RX1/staff-imports": list({ ...sampleImport, state: "CHECKED" }),
  [`/organisations/RX1/staff-imports/${IMPORT}`]: {
    ...sampleImport,
    state: "CHECKED",
    outcome: sampleOutcome,
  },
  "/organisations/RX1/facilitators": list({
    id: ID,
    staffMember: ID,
    name: "Tom Whitfield",
    validFrom: "2026-01-01",
    validTo: "2099-12-31",
  }),
  "/organisations/RX1/cycles": list(aPublishedCycle),
  "/organisations/RX1/cycles/open": list(aPublishedCycle),
  "/reports/organisations/RX1/cohorts": list(aCohortReport()),
  [`/reports/organisations/RX1/cycles/${ID}`]: {
    ...aReport({ seniorDomains: [] }),
    questionnaire: sample,
  },
  [`/feedback-rounds/${roundId}`]: heldRound,
  [`/feedback-rounds/${roundId}/comments`]: list({
    id: ID,
    question: "keep",
    fromLineManager: true,
    comment: "Steady hands.",
    redacted: false,
  }),
  [`/reports/feedback-rounds/${roundId}`]: sampleReport,
  "/reports/progress": {
    points: [point(ID, "2025-11-12T10:00:00Z"), point(SUBMITTED, "2026-11-23T09:00:00Z")],
    lines: [line("overall", null), line("domain", "A"), line("element", "A.1")],
    comparison: {
      from: ID,
      to: SUBMITTED,
      provisional: true,
      source: "Set before anyone had answered.",
      overall: change,
      domains: [{ key: "A", name: "Domain A", change }],
      differences: [
        { part: "item", kind: "new", key: "A.1.b", words: "Asks", was: null, domain: "Domain A" },
      ],
      related: null,
    },
  },
};

/** Every page of the app: a new address of paths.ts, cyclePaths.ts, editorPaths.ts, feedbackPaths.ts or organisationPaths.ts needs one here, and what it asks the API for above. */
const addresses: Record<
  | keyof typeof paths
  | keyof typeof cyclePaths
  | keyof typeof editorPaths
  | keyof typeof feedbackPaths
  | keyof typeof organisationPaths,
  string
> = {
  start: paths.start(),
  frameworks: paths.frameworks(),
  framework: paths.framework("leadership-framework"),
  frameworkDomain: paths.frameworkDomain("leadership-framework", "A"),
  frameworkElement: paths.frameworkElement("leadership-framework", "A", "A.1"),
  frameworkOnOnePage: paths.frameworkOnOnePage("leadership-framework"),
  stories: paths.stories(),
  story: paths.story("matron"),
  assessments: paths.assessments(),
  chooseAssessment: paths.chooseAssessment(),
  assessment: paths.assessment(ID),
  assessmentElement: paths.assessmentElement(ID, "LF.1.1"),
  checkAnswers: paths.checkAnswers(ID),
  report: paths.report(SUBMITTED),
  progress: paths.progress(),
  tryWithoutAccount: paths.tryWithoutAccount(),
  tryQuestions: paths.tryQuestions("A"),
  tryProfile: paths.tryProfile(),
  tryCompare: paths.tryCompare(),
  feedbackForm: paths.feedbackForm(),
  formPart: feedbackPaths.formPart("A"),
  formWords: feedbackPaths.formWords(),
  formCheck: feedbackPaths.formCheck(),
  formRefusal: feedbackPaths.formRefusal(),
  feedback: paths.feedback(),
  newRound: feedbackPaths.newRound(),
  round: feedbackPaths.round(ROUND),
  dates: feedbackPaths.dates(ROUND),
  raters: feedbackPaths.raters(ROUND),
  facilitator: feedbackPaths.facilitator(ROUND),
  check: feedbackPaths.check(ROUND),
  roundReport: feedbackPaths.roundReport(roundId),
  comments: feedbackPaths.comments(roundId),
  release: feedbackPaths.release(roundId),
  organisation: paths.organisation(),
  importStaff: organisationPaths.importStaff(),
  cycles: cyclePaths.cycles(),
  newCycle: cyclePaths.newCycle(),
  latestFigures: cyclePaths.latestFigures(),
  cohortFigures: cyclePaths.cohortFigures(),
  figures: cyclePaths.figures(ID),
  units: organisationPaths.units(),
  cohorts: organisationPaths.cohorts(),
  importOrganisations: paths.importOrganisations(),
  drafts: paths.drafts(),
  newFramework: editorPaths.newFramework(),
  frameworkDraft: editorPaths.frameworkDraft(DRAFT),
  frameworkDraftTexts: editorPaths.frameworkDraftTexts(DRAFT),
  frameworkDraftDomain: editorPaths.frameworkDraftDomain(DRAFT, "WL.1"),
  frameworkDraftElement: editorPaths.frameworkDraftElement(DRAFT, "WL.1.a"),
  frameworkDraftPreview: editorPaths.frameworkDraftPreview(DRAFT),
  frameworkDraftDifference: editorPaths.frameworkDraftDifference(DRAFT),
  frameworkDraftPublication: editorPaths.frameworkDraftPublication(DRAFT),
  publishedVersions: editorPaths.publishedVersions(),
  itemStatistics: editorPaths.itemStatistics(QUESTIONS, 1),
  importFile: editorPaths.importFile(),
  newQuestionnaire: editorPaths.newQuestionnaire(),
  questionnaireDraft: editorPaths.questionnaireDraft(QUESTIONS),
  questionnaireDraftTexts: editorPaths.questionnaireDraftTexts(QUESTIONS),
  questionnaireDraftScale: editorPaths.questionnaireDraftScale(QUESTIONS),
  questionnaireDraftItems: editorPaths.questionnaireDraftItems(QUESTIONS, "WL.1.a"),
  questionnaireDraftTable: editorPaths.questionnaireDraftTable(QUESTIONS),
  questionnaireDraftPreview: editorPaths.questionnaireDraftPreview(QUESTIONS),
  questionnaireDraftDifference: editorPaths.questionnaireDraftDifference(QUESTIONS),
  questionnaireDraftPublication: editorPaths.questionnaireDraftPublication(QUESTIONS),
  language: paths.language(),
  translations: paths.translations("frameworks", DRAFT, 1),
  translation: editorPaths.translation("frameworks", DRAFT, 1, "cy"),
  aboutYou: paths.aboutYou(),
  firstAboutYou: paths.firstAboutYou(),
  myData: paths.myData(),
  eraseMyData: paths.eraseMyData(),
};

/** The product's name, languages in their own words, and what is no word. */
const namedSo =
  /Common Vision|local-[a-z0-9-]+|English|Cymraeg|https:\/\/issuer\.test|[a-z.]+@trust\.example|RXX|RX1|RO197|[0-9a-f-]{36}/g;

beforeEach(() => {
  i18n.load("pseudo", pseudoMessages(Object.values(catalogues)));
  // Dates without Latin letters.
  i18n.activate("pseudo", ["ja"]);
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  // A form that this tab had open before.
  sessionStorage.setItem(
    "feedback-form",
    JSON.stringify({ formId: ID, key: null, person: true, unsent: { answers: {}, comments: {} } }),
  );
  vi.stubGlobal("fetch", async (url: string) => {
    const path = url.replace("/api/v1", "").replace(/\?.*/, "");
    if (!(path in bodies)) throw new Error(`Teach pseudo.spec.tsx what ${url} answers`);
    return Response.json(pseudoBody(bodies[path]), { headers: { ETag: '"1"' } });
  });
});

afterEach(() => {
  forgetKeeper();
  forgetForm();
  sessionStorage.clear();
  forgetSession();
  forget();
  i18n.activate("en", ["en-GB"]);
});

function open(address: string) {
  begin({
    questionnaire: pseudoBody(sampleQuestionnaire) as typeof sampleQuestionnaire,
    framework: pseudoBody(sampleFramework) as typeof sampleFramework,
    sections: ["A", "B", "C"],
    answers: sampleAnswers,
    importance: {},
    elementsToWorkOn: [],
    answeredOn: null,
  });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter initialEntries={[address]}>
          <AppRoutes />
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
}

test.each(Object.entries(addresses))(
  "%s says nothing but in words that can be translated",
  async (_, address) => {
    open(address);
    await screen.findByRole("heading", { level: 1 });
    // What comes later is there when nothing is on its way any more.
    await waitFor(() => expect(screen.queryByText(pseudo("Loading…"))).toBeNull());
    await new Promise((settled) => setTimeout(settled, 300));
    expect(screen.queryByRole("heading", { name: new RegExp(pseudo("not found")) })).toBeNull();
    // A page that broke, or a part of it, would say nothing of its own.
    expect(screen.queryByText(pseudo("Go to the start page"))).toBeNull();
    expect(document.querySelector(".app-error-note")).toBeNull();
    expect(hardCoded(document, namedSo)).toEqual([]);
  },
);
