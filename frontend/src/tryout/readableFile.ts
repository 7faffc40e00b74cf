import { i18n } from "@lingui/core";
import { t } from "@lingui/core/macro";
import type { Figures, ProfileFigures } from "../measurement/figures";
import { labelsOf, NOT_APPLICABLE } from "../measurement/answers";
import type { Attempt } from "./attempt";
import { embedded, savedAssessment } from "./savedFile";

/**
 * The file that a person keeps: a page that opens anywhere without this service or a network, to read, print and send
 * on as they like, with what is needed to open it here again. It holds no script and asks for nothing.
 */
export function readableFile(attempt: Attempt, profile: ProfileFigures, now: Date): string {
  const { questionnaire, framework, answers, importance, elementsToWorkOn } = attempt;
  const labels = labelsOf(questionnaire.scale);
  const importanceOf = (item: string) =>
    answers[item] === NOT_APPLICABLE
      ? undefined
      : questionnaire.importance?.points.find(({ value }) => value === importance[item])?.label;
  const highest = questionnaire.scale.points.at(-1)?.label ?? "";
  const elements = profile.domains.flatMap((domain) => domain.elements);
  const described = new Map(
    framework.domains.flatMap((domain) => domain.elements).map((element) => [element.key, element]),
  );
  const named = (standing: string) => elements.filter((element) => element.standing === standing);
  const day = i18n.date(attempt.answeredOn ?? now, { dateStyle: "long" });
  const title = t`Your leadership profile`;
  const none = t`no figure`;

  const someNotObserved = profile.overall.notObserved > 0;
  const figuresRow = (name: string, figures: Figures) =>
    row([
      name,
      ...figures.distribution,
      figures.notApplicable - figures.notObserved,
      ...(someNotObserved ? [figures.notObserved] : []),
      figures.unanswered,
      figures.highestShare === null ? "–" : `${figures.highestShare}%`,
      figures.score ?? none,
    ]);
  const suggestions = (key: string) =>
    list(
      (described.get(key)?.suggestions ?? []).map(
        ({ text, source }) =>
          `${escaped(text)}${source === null ? "" : ` <cite>${escaped(source)}</cite>`}`,
      ),
    );

  return `<!doctype html>
<html lang="${i18n.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${title}, ${day}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(`${questionnaire.name}, ${day}`)}</p>
<p><strong>${escaped(t`This file holds your answers. Keep it where only you can read it.`)}</strong>
${escaped(t`It is for your own development: not for pay, selection or discipline. To open it again, choose it under “Try it without an account”.`)}</p>
<h2>${escaped(t`Domains`)}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${escaped(t`Domains`)}"><table>
<thead>${row(
    [
      t`Domain`,
      ...questionnaire.scale.points.map(({ label }) => label),
      t`Not applicable`,
      ...(someNotObserved ? [t`Not observed`] : []),
      t`Not answered`,
      t`Share “${highest}”`,
      t`Figure, 0 to 100`,
    ],
    "col",
  )}</thead>
<tbody>
${profile.domains.map(({ name, figures }) => figuresRow(name, figures)).join("\n")}
${figuresRow(t`All domains`, profile.overall)}
</tbody>
</table></div>
${section(
  t`What you want to work on`,
  elementsToWorkOn.map((key) => `<h3>${escaped(nameOf(key))}</h3>${suggestions(key)}`),
)}
${section(
  t`Possible areas to develop`,
  named("possible-area").map(({ key, name }) => `<h3>${escaped(name)}</h3>${suggestions(key)}`),
)}
${section(
  t`Strengths`,
  named("strength").map(
    ({ key, name }) =>
      `<h3>${escaped(name)}</h3><p>${escaped(described.get(key)?.overplayed ?? "")}</p>`,
  ),
)}
${section(
  t`Your answers`,
  questionnaire.sections
    .filter(({ key }) => attempt.sections.includes(key))
    .map(
      (domain) =>
        `<h3>${escaped(domain.name)}</h3>${domain.elements
          .map(
            (element) =>
              `<h4>${escaped(element.name)}</h4>${list(
                element.items.map(({ key, text }) => {
                  const rated = importanceOf(key);
                  return `${escaped(text)} <strong>${escaped(labels.get(answers[key] ?? 0) ?? t`Not answered`)}</strong>${
                    rated === undefined ? "" : ` (${escaped(rated)})`
                  }`;
                }),
              )}`,
          )
          .join("\n")}`,
    ),
)}
<footer><p>${escaped(framework.rights.attribution)}</p><p>${escaped(framework.rights.notice)}</p></footer>
</main>
${embedded(savedAssessment(attempt, now))}
</body>
</html>
`;

  function nameOf(key: string): string {
    return elements.find((element) => element.key === key)?.name ?? key;
  }
}

function section(heading: string, parts: string[]): string {
  return parts.length === 0
    ? ""
    : `<section><h2>${escaped(heading)}</h2>\n${parts.join("\n")}\n</section>`;
}

function row(cells: (string | number)[], scope: "row" | "col" = "row"): string {
  const [first, ...rest] = cells.map((cell) => escaped(String(cell)));
  const tag = scope === "col" ? 'th scope="col"' : "td";
  return `<tr><th scope="${scope}">${first}</th>${rest
    .map((cell) => `<${tag}>${cell}</${scope === "col" ? "th" : "td"}>`)
    .join("")}</tr>`;
}

function list(items: string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

/** Every text goes through here: the file is opened outside our own content security policy. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `
body{font:1.0625rem/1.5 arial,sans-serif;color:#212b32;margin:2rem auto;max-width:60rem;padding:0 1rem}
h2{margin-top:2.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse}
th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid #d8dde0;text-align:right;vertical-align:top}
th:first-child{text-align:left}
footer{margin-top:3rem;font-size:.875rem}
@media print{section,tr{break-inside:avoid-page}h2,h3,h4{break-after:avoid}}
`;
