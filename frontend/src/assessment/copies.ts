/** What a person's own device keeps sealed copies of, by the names they are kept under. */
export const copyOfResponse = (response: string) => `response ${response}`;
export const copyOfQuestionnaire = (key: string, version: number) =>
  `questionnaire ${key} ${version}`;
export const copyOfList = "responses";
