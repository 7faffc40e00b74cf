/**
 * Every address of the app. Pages link through these and never write a path themselves;
 * the patterns in routes.tsx are the same functions called with ":name".
 */
export const part = (value: string) => (value.startsWith(":") ? value : encodeURIComponent(value));

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

  feedback: () => "/feedback",

  organisation: () => "/organisation",
  importOrganisations: () => "/organisation/import",
  drafts: () => "/authoring",
  language: () => "/language",

  /** The languages of one version; a kind is "frameworks" or "questionnaires". */
  translations: (kind: string, key: string, version: number | string) =>
    `/authoring/translations/${part(kind)}/${part(key)}/${part(String(version))}`,

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
