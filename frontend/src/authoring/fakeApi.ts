import { json, problem, serve, type Call } from "../test/server";
import type { FrameworkContent } from "./content";
import { framework } from "./fixtures";

export const key = "local-demo1-ward-leadership";
export const draftPath = `/api/v1/framework-drafts/${key}`;

/** The API with a draft in it, for an editor of Demo 1; `over` replaces any of its answers. */
export function api(over: Parameters<typeof serve>[0] = {}, roles = ["framework-editor"]) {
  const held = { content: framework as FrameworkContent, revision: 7, basedOn: 1 };
  const editedAt = "2026-11-26T10:00:00Z";
  const view = () => ({
    key,
    organisation: "DEMO1",
    basedOn: held.basedOn,
    revision: held.revision,
    editedAt,
    framework: held.content,
  });
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
    "GET /api/v1/frameworks": {
      items: [
        { key: "leadership-framework", version: 2, name: "Leadership Framework" },
        { key: "local-demo1-values", version: 1, name: "Our values" },
      ],
      nextPageToken: null,
    },
    [`GET /api/v1/frameworks/${key}`]: version,
    [`GET /api/v1/frameworks/${key}/versions/1`]: version,
    [`GET ${draftPath}`]: () => json(view()),
    [`PUT ${draftPath}`]: (call: Call) => {
      if (!seen(call, held.revision)) return problem(412, { current: view() });
      held.content = (call.body as { framework: FrameworkContent }).framework;
      held.revision += 1;
      return json(view());
    },
    ...over,
  });
  return { calls, held };
}
