import { defineConfig, defineTransformer } from "orval";

/** The browser asks with If-None-Match by itself and gives us the whole body either way. */
const withoutRevalidation = defineTransformer((spec) => {
  for (const path of Object.values(spec.paths ?? {})) {
    for (const operation of Object.values(path ?? {})) {
      const { parameters } = operation as { parameters?: { name?: string }[] };
      const place = parameters?.findIndex(({ name }) => name === "If-None-Match") ?? -1;
      if (place >= 0) parameters!.splice(place, 1);
    }
  }
  return spec;
});

export default defineConfig({
  api: {
    input: { target: "../openapi.yaml", override: { transformer: withoutRevalidation } },
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
