import { readdirSync } from "node:fs";
import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/** What every page uses, and the page people come in by: their words are in the app's own part. The rest bring theirs. */
const shared = ["api", "auth", "start", "ui"];

const withPages = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ![...shared, "test"].includes(entry.name))
  .map((entry) => entry.name)
  .filter((folder) => readdirSync(`src/${folder}`).some((file) => file.endsWith(".tsx")));

export default defineConfig({
  sourceLocale: "en",
  locales: ["en"],
  catalogs: [
    {
      path: "src/locales/{locale}",
      include: ["src/*.ts", "src/*.tsx", ...shared.map((folder) => `src/${folder}`)],
      exclude: ["**/*.spec.*", "src/api/generated"],
    },
    ...withPages.map((feature) => ({
      path: `src/${feature}/locales/{locale}`,
      include: [`src/${feature}`],
      exclude: ["**/*.spec.*"],
    })),
  ],
  format: formatter({ lineNumbers: false }),
});
