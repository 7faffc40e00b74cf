import { json, problem, serve, type Call } from "../test/server";
import type { FrameworkContent, QuestionnaireText } from "./content";
import { framework, questionnaire } from "./fixtures";

export const key = "local-demo1-ward-leadership";
export const draftPath = `/api/v1/framework-drafts/${key}`;
export const asked = "local-demo1-ward-questions";
export const askedPath = `/api/v1/questionnaire-drafts/${asked}`;

/** The API with a draft of either kind in it, for an editor of Demo 1; `over` replaces any of its answers. */
export function api(over: Parameters<typeof serve>[0] = {}, roles = ["framework-editor"]) {
  const held = { content: framework as FrameworkContent, revision: 7, basedOn: 1 };
  const heldQuestions = { content: questionnaire as QuestionnaireText, revision: 3 };
  const editedAt = "2026-11-26T10:00:00Z";
  const view = () => ({
    key,
    organisation: "DEMO1",
    basedOn: held.basedOn,
    revision: held.revision,
    editedAt,
    framework: held.content,
  });
  const questionsView = () => {
    const { over: framework, ...rest } = heldQuestions.content;
    const { revision } = heldQuestions;
    return {
      key: asked,
      organisation: "DEMO1",
      revision,
      editedAt,
      framework,
      questionnaire: rest,
    };
  };
  const seen = ({ headers }: Call, revision: number) => headers.get("If-Match") === `"${revision}"`;
  const version = { key, version: 1, publishedOn: "2026-11-01", ...framework };
  const calls = serve({
    "GET /api/v1/people/me": {
      name: "Eve Editor",
      roles,
      organisation: { odsCode: "DEMO1", name: "Riverside" },
      profile: {},
    },
    "GET /api/v1/people/me/device-key": { key: btoa("k".repeat(32)) },
    "GET /api/v1/framework-drafts": {
      items: [{ key, name: "Ward leadership", organisation: "DEMO1", editedAt }],
      nextPageToken: null,
    },
    "GET /api/v1/questionnaire-drafts": {
      items: [{ key: asked, name: "Ward questions", organisation: "DEMO1", editedAt }],
      nextPageToken: null,
    },
    "GET /api/v1/frameworks": {
      items: [
        { key: "leadership-framework", version: 2, name: "Leadership Framework" },
        { key: "local-demo1-values", version: 1, name: "Our values" },
      ],
      nextPageToken: null,
    },
    "GET /api/v1/questionnaires": { items: [], nextPageToken: null },
    [`GET /api/v1/frameworks/${key}`]: version,
    [`GET /api/v1/frameworks/${key}/versions/1`]: version,
    [`GET ${draftPath}`]: () => json(view()),
    [`PUT ${draftPath}`]: (call: Call) => {
      if (!seen(call, held.revision)) return problem(412, { current: view() });
      held.content = (call.body as { framework: FrameworkContent }).framework;
      held.revision += 1;
      return json(view());
    },
    [`GET ${askedPath}`]: () => json(questionsView()),
    [`PUT ${askedPath}`]: (call: Call) => {
      if (!seen(call, heldQuestions.revision)) return problem(412, { current: questionsView() });
      const { framework: overOf, questionnaire: text } = call.body as {
        framework: QuestionnaireText["over"];
        questionnaire: Omit<QuestionnaireText, "over">;
      };
      heldQuestions.content = { ...text, over: overOf };
      heldQuestions.revision += 1;
      return json(questionsView());
    },
    ...over,
  });
  return { calls, held, heldQuestions };
}
