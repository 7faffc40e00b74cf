import { part } from "./paths";

/** The addresses below `paths.drafts()`, for editors only: everybody else's first load has nothing of them. */
export const editorPaths = {
  publishedVersions: () => "/authoring/versions",
  itemStatistics: (questionnaire: string, version: number | string) =>
    `/authoring/versions/${part(questionnaire)}/${part(String(version))}/items`,
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

  translation: (kind: string, key: string, version: number | string, locale: string) =>
    `/authoring/translations/${part(kind)}/${part(key)}/${part(String(version))}/${part(locale)}`,
};
