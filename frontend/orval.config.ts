import { defineConfig } from "orval";

export default defineConfig({
  api: {
    input: "../openapi.yaml",
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
