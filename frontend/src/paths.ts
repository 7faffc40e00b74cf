/**
 * Every address of the app. Pages link through these and never write a path themselves;
 * the patterns in routes.tsx are the same functions called with ":name".
 */
const part = (value: string) => (value.startsWith(":") ? value : encodeURIComponent(value));

export const paths = {
  start: () => "/",

  frameworks: () => "/frameworks",
  framework: (framework: string) => `/frameworks/${part(framework)}`,
  frameworkDomain: (framework: string, domain: string) =>
    `/frameworks/${part(framework)}/domains/${part(domain)}`,
  frameworkElement: (framework: string, domain: string, element: string) =>
    `/frameworks/${part(framework)}/domains/${part(domain)}#${part(element)}`,
  frameworkOnOnePage: (framework: string) => `/frameworks/${part(framework)}/one-page`,

  stories: () => "/stories",
  story: (story: string) => `/stories/${part(story)}`,

  assessments: () => "/assessments",
  chooseAssessment: () => "/assessments/new",
  assessment: (response: string) => `/assessments/${part(response)}`,
  assessmentElement: (response: string, element: string) =>
    `/assessments/${part(response)}/elements/${part(element)}`,
  checkAnswers: (response: string) => `/assessments/${part(response)}/check`,

  report: (response: string) => `/assessments/${part(response)}/profile`,
  /** Which two are compared stands in the address; without it the latest against the one before. */
  progress: (compared?: { from: string; to: string }) =>
    compared ? `/progress?${new URLSearchParams(compared).toString()}` : "/progress",

  tryWithoutAccount: () => "/try",
  tryQuestions: (section: string) => `/try/questions/${part(section)}`,
  tryProfile: () => "/try/profile",
  tryCompare: () => "/try/compare",

  /** Where the links lead that raters are sent; what a link opens stands after its "#". */
  feedbackForm: () => "/feedback-form",
  feedbackFormPart: (section: string) => `/feedback-form/parts/${part(section)}`,
  feedbackFormWords: () => "/feedback-form/own-words",
  feedbackFormCheck: () => "/feedback-form/check",
  feedbackFormRefusal: () => "/feedback-form/refusal",

  drafts: () => "/authoring",
  publishedVersions: () => "/authoring/versions",
  importFile: () => "/authoring/import",
  /** With the version to copy, where it is not to be empty. */
  newFramework: (copyOf?: { key: string; version: number }) =>
    copyOf
      ? `/authoring/new-framework?${new URLSearchParams({ copy: copyOf.key, version: String(copyOf.version) }).toString()}`
      : "/authoring/new-framework",
  frameworkDraft: (framework: string) => `/authoring/frameworks/${part(framework)}`,
  frameworkDraftTexts: (framework: string) => `/authoring/frameworks/${part(framework)}/texts`,
  frameworkDraftDomain: (framework: string, domain: string) =>
    `/authoring/frameworks/${part(framework)}/domains/${part(domain)}`,
  frameworkDraftElement: (framework: string, element: string) =>
    `/authoring/frameworks/${part(framework)}/elements/${part(element)}`,
  frameworkDraftPreview: (framework: string) => `/authoring/frameworks/${part(framework)}/preview`,
  frameworkDraftDifference: (framework: string) =>
    `/authoring/frameworks/${part(framework)}/difference`,
  frameworkDraftPublication: (framework: string) =>
    `/authoring/frameworks/${part(framework)}/publication`,
  newQuestionnaire: (copyOf?: { key: string; version: number }) =>
    copyOf
      ? `/authoring/new-questionnaire?${new URLSearchParams({ copy: copyOf.key, version: String(copyOf.version) }).toString()}`
      : "/authoring/new-questionnaire",
  questionnaireDraft: (questionnaire: string) => `/authoring/questionnaires/${part(questionnaire)}`,
  questionnaireDraftTexts: (questionnaire: string) =>
    `/authoring/questionnaires/${part(questionnaire)}/texts`,
  questionnaireDraftScale: (questionnaire: string) =>
    `/authoring/questionnaires/${part(questionnaire)}/scale`,
  questionnaireDraftItems: (questionnaire: string, element: string) =>
    `/authoring/questionnaires/${part(questionnaire)}/elements/${part(element)}`,
  questionnaireDraftTable: (questionnaire: string) =>
    `/authoring/questionnaires/${part(questionnaire)}/table`,
  questionnaireDraftPreview: (questionnaire: string) =>
    `/authoring/questionnaires/${part(questionnaire)}/preview`,
  questionnaireDraftDifference: (questionnaire: string) =>
    `/authoring/questionnaires/${part(questionnaire)}/difference`,
  questionnaireDraftPublication: (questionnaire: string) =>
    `/authoring/questionnaires/${part(questionnaire)}/publication`,

  language: () => "/language",

  /** The languages of one version; a kind is "frameworks" or "questionnaires". */
  translations: (kind: string, key: string, version: number | string) =>
    `/authoring/translations/${part(kind)}/${part(key)}/${part(String(version))}`,
  translation: (kind: string, key: string, version: number | string, locale: string) =>
    `/authoring/translations/${part(kind)}/${part(key)}/${part(String(version))}/${part(locale)}`,

  aboutYou: () => "/about-you",
  /** The same as the first thing after sign-in, with a way past it. */
  firstAboutYou: () => "/about-you/first",
  myData: () => "/my-data",
  eraseMyData: () => "/my-data/erase",
};

/** These two are answered by the server: a navigation of the whole page, never a route of the app. */
export const serverPaths = {
  signIn: (to: string) => `/sign-in?to=${encodeURIComponent(to)}`,
  signOut: () => "/sign-out",
};
