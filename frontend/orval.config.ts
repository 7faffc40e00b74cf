import { defineConfig, defineTransformer } from "orval";

type Operation = {
  parameters?: { name?: string }[];
  responses?: Record<string, { content?: Record<string, unknown> }>;
};

/** By the browser, or by apiFetch. */
const saidForEveryCall = ["If-None-Match", "Accept-Language"];

/**
 * The contract as the app uses it. The browser asks with If-None-Match by itself and gives us the whole body either way;
 * apiFetch says which language we want; and we always ask for JSON: other representations are addresses to follow.
 */
const asTheAppCalls = defineTransformer((spec) => {
  for (const path of Object.values(spec.paths ?? {})) {
    for (const operation of Object.values(path ?? {})) {
      const asked = operation as Operation;
      const { parameters, responses } = asked;
      if (parameters) {
        asked.parameters = parameters.filter(({ name }) => !saidForEveryCall.includes(name ?? ""));
      }
      for (const response of Object.values(responses ?? {})) {
        const json = response.content?.["application/json"];
        if (json !== undefined) response.content = { "application/json": json };
      }
    }
  }
  return spec;
});

export default defineConfig({
  api: {
    input: { target: "../openapi.yaml", override: { transformer: asTheAppCalls } },
    output: {
      target: "src/api/generated/commonVision.ts",
      mode: "split",
      client: "react-query",
      httpClient: "fetch",
      headers: true,
      urlEncodeParameters: true,
      clean: true,
      override: {
        query: { version: 5 },
        fetch: { includeHttpResponseReturnType: false },
        mutator: { path: "src/api/apiFetch.ts", name: "apiFetch" },
      },
    },
  },
});
