/**
 * Holds the build to its sizes (gzip, kB of 1000 bytes). The first load is what index.html asks for before
 * anybody clicks, the start page included; every other page may add a little more.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

/** Folders whose pages are somebody's own: by then the part that works behind every page has come as well. */
const personal = [
  "administration",
  "assessment",
  "cohorts",
  "cycles",
  "feedback-report",
  "organisation",
  "person",
  "progress",
  "report",
  "translating",
];
const behindEveryPage = "src/assessment/WhileSignedIn.tsx";

/** The pages of these come with the part that leads to them and has their words, and a draft's pages with the part that keeps it open as well. */
const partOf: Record<string, string> = {
  authoring: "src/authoring/routes.tsx",
  "organisation-report": "src/organisation-report/routes.tsx",
  rounds: "src/rounds/routes.tsx",
};
const draftParts: Record<string, string[]> = {
  "src/authoring/FrameworkDraft.tsx": [
    "FrameworkOutline",
    "FrameworkTexts",
    "DomainForm",
    "ElementForm",
    "FrameworkPreview",
    "FrameworkDifference",
    "FrameworkPublication",
  ],
  "src/authoring/QuestionnaireDraft.tsx": [
    "QuestionnaireOutline",
    "QuestionnaireTexts",
    "ScaleForm",
    "ItemsForm",
    "QuestionnairePreview",
    "QuestionnaireDifference",
    "QuestionnairePublication",
  ],
};

const limits = { firstScript: 120, firstStyles: 28, laterPage: 15 };

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8")) as Record<
  string,
  Chunk
>;

const sizes = new Map<string, number>();
function kilobytes(files: Iterable<string>): number {
  let sum = 0;
  for (const file of files) {
    if (!sizes.has(file))
      sizes.set(file, gzipSync(readFileSync(join("dist", file)), { level: 9 }).length);
    sum += sizes.get(file)!;
  }
  return sum / 1000;
}

/** A chunk with everything it imports at once; not what it may load later. */
function withImports(key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(key)) return found;
  found.add(key);
  chunk.imports?.forEach((next) => withImports(next, found));
  return found;
}

/** A page's own folder and those that its route names beside it: lazyPage(["report", "profile-view"], …). */
function wordsOf(key: string): string[] {
  const [, folder = "", file = ""] = key.split("/");
  const routes = `src/${folder}/routes.tsx`;
  const text = existsSync(routes) ? readFileSync(routes, "utf8") : "";
  const page = file.replace(/\.tsx$/, "");
  const named = new RegExp(String.raw`lazyPage\(([^)]*?),\s*\(\) => import\("\./${page}"\)`).exec(
    text,
  );
  return [folder, ...[...(named?.[1] ?? "").matchAll(/"([\w-]+)"/g)].map((match) => match[1]!)].map(
    (name) => `src/${name}/locales/en.po`,
  );
}

/** A page brings its chunk and, once for each folder, the words. */
function page(key: string): Set<string> {
  return wordsOf(key).reduce((found, words) => withImports(words, found), withImports(key));
}

const files = (keys: Iterable<string>) => new Set([...keys].map((key) => manifest[key]!.file));
const styles = (keys: Iterable<string>) =>
  new Set([...keys].flatMap((key) => manifest[key]!.css ?? []));

const filesAndStyles = (keys: string[]) => new Set([...files(keys), ...styles(keys)]);

const entry = Object.keys(manifest).find((key) => manifest[key]!.isEntry);
if (!entry) throw new Error("The build's manifest has no entry.");
const first = withImports(entry);
const signedIn = new Set([...first, ...withImports(behindEveryPage)]);

/** What is there already when somebody comes to a page. */
function before(key: string): Set<string> {
  const [, folder = "", file = ""] = key.split("/");
  const part = partOf[folder];
  if (part === undefined) return personal.includes(folder) ? signedIn : first;
  if (key === part) return signedIn;
  const [draftPart] =
    Object.entries(draftParts).find(([, pages]) => pages.includes(file.replace(".tsx", ""))) ?? [];
  return new Set([...signedIn, ...page(part), ...(draftPart ? page(draftPart) : [])]);
}

const rows = [
  { what: "first load, JavaScript", size: kilobytes(files(first)), limit: limits.firstScript },
  {
    what: "first load, JavaScript, signed in",
    size: kilobytes(files(signedIn)),
    limit: limits.firstScript,
  },
  { what: "first load, styles", size: kilobytes(styles(first)), limit: limits.firstStyles },
  ...Object.keys(manifest)
    .filter(
      (key) => manifest[key]!.isDynamicEntry && key.endsWith(".tsx") && key !== behindEveryPage,
    )
    .map((key) => {
      const there = before(key);
      const added = [...page(key)].filter((part) => !there.has(part));
      return { what: key, size: kilobytes(filesAndStyles(added)), limit: limits.laterPage };
    }),
];

for (const { what, size, limit } of rows) {
  console.log(`${size.toFixed(1).padStart(6)} of ${String(limit).padStart(3)} kB  ${what}`);
}
const over = rows.filter(({ size, limit }) => size > limit);
if (over.length > 0) {
  console.error(`\nOver budget: ${over.map(({ what }) => what).join(", ")}`);
  process.exit(1);
}
