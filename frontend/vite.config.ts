import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** The API for `npm run dev`; the local run starts it one port above the app's. */
const api = process.env.COMMON_VISION_API ?? "http://localhost:8081";
const forwarded = ["/api", "/sign-in", "/sign-out", "/demo"];

export default defineConfig({
  plugins: [
    lingui({ macroTransform: true, failOnMissing: true, failOnCompileError: true }),
    react(),
    VitePWA({
      // A person in the middle of a questionnaire decides when the app reloads.
      registerType: "prompt",
      // The plugin's own registration script is refused under Trusted Types; see src/serviceWorker.ts.
      injectRegister: false,
      manifest: {
        name: "Common Vision",
        short_name: "Common Vision",
        description: "See what good leadership looks like and assess your own.",
        lang: "en-GB",
        start_url: "/",
        display: "minimal-ui",
        background_color: "#f0f4f5",
        theme_color: "#005eb8",
        icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
      },
      workbox: {
        // The first worker takes the open page into its charge too: a page not opened yet is there without a network.
        clientsClaim: true,
        globPatterns: ["**/*.{js,css,html,svg}"],
        navigateFallback: "/index.html",
        navigateFallbackDenylist: [
          /^\/api\//,
          /^\/ims\//,
          /^\/sign-/,
          /^\/demo\//,
          /^\/back-channel-logout/,
        ],
        // Under our content security policy the separate runtime file is refused without a word,
        // and the worker then controls the page and answers nothing.
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
        runtimeCaching: [
          {
            // In another language than English it may change with its translation: the last one is for when there is no network.
            urlPattern: ({ url, request }) =>
              /^\/api\/v1\/(?:frameworks|questionnaires)\/[^/]+\/versions\/[^/]+$/.test(
                url.pathname,
              ) && request.headers.get("Accept-Language") !== "en",
            handler: "NetworkFirst",
            options: {
              cacheName: "translated-versions",
              expiration: { maxEntries: 20 },
              plugins: [
                {
                  // One for each language, under a name of its own: what is too old is taken away by its address alone.
                  cacheKeyWillBeUsed: async ({ request }) =>
                    `${request.url}?language=${encodeURIComponent(request.headers.get("Accept-Language") ?? "")}`,
                  cacheWillUpdate: async ({ response }) =>
                    response.status === 200 &&
                    /public/.test(response.headers.get("Cache-Control") ?? "")
                      ? response
                      : null,
                },
              ],
            },
          },
          {
            urlPattern: /\/api\/v1\/(?:frameworks|questionnaires)\/[^/]+\/versions\/[^/]+$/,
            handler: "CacheFirst",
            options: {
              cacheName: "published-versions",
              expiration: { maxEntries: 20 },
              plugins: [
                {
                  cacheKeyWillBeUsed: async ({ request }) => request.url,
                  // Only what the server calls public and unchangeable: a licensed version is neither.
                  cacheWillUpdate: async ({ response }) =>
                    response.status === 200 &&
                    /public/.test(response.headers.get("Cache-Control") ?? "") &&
                    /immutable/.test(response.headers.get("Cache-Control") ?? "")
                      ? response
                      : null,
                },
              ],
            },
          },
        ],
      },
    }),
  ],
  resolve: {
    alias: {
      "@nhsuk-images": fileURLToPath(
        new URL("node_modules/nhsuk-frontend/dist/nhsuk/assets/images", import.meta.url),
      ),
    },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    // From 2023 on (Safari 16.4). Older targets cost a kilobyte for private fields alone.
    target: "es2022",
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page stands on, in one file whose name stays from release to release.
          groups: [
            {
              name: "foundation",
              test: /node_modules\/(?:react|react-dom|scheduler|react-router|@tanstack|@lingui)\//,
            },
            {
              // What the first load and most pages have in common: in files of their own each would cost more than it holds.
              name: "common",
              test: /src\/(?:paths|api\/(?:apiFetch|language|problem)|auth\/session|device\/newId|ui\/(?:Button|Said|classes))\.tsx?$/,
            },
            {
              // The same for pages with figures.
              name: "figure-pages",
              test: /src\/(?:standsAlone|keeping\/saveFile|profile-view\/(?:tones|useOpenDetailsWhenPrinted))\.ts$/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: "localhost",
    proxy: Object.fromEntries(forwarded.map((path) => [path, { target: api, xfwd: true }])),
  },
});
