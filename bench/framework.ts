/** A framework of 2,000 elements and a questionnaire with an item for each, as a document that `POST /api/v1/imports` takes. */
export const ITEMS = 2_000;

const KEY = "bench-framework";
const VERSION = 1;
const NAME = "A framework of two thousand elements";
const DOMAINS = 20;
const RIGHTS = { owner: "Nobody", licence: "CC BY 4.0", notice: "Made for a measurement.", attribution: "Nobody" };
const SENTENCE = "Somebody asks what matters to the people they work with, and acts on what they hear. ";

export const address = `/api/v1/frameworks/${KEY}/versions/${VERSION}`;

/** @param n another one makes another framework, to be imported beside the first */
export function document(n = 0): string {
  const key = n === 0 ? KEY : `${KEY}-${n}`;
  const domains = Array.from({ length: DOMAINS }, (_, d) => `B.${d + 1}`);
  const elements = (domain: string) => Array.from({ length: ITEMS / DOMAINS }, (_, e) => `${domain}.${e + 1}`);
  const told = (element: string) => ({ key: element, name: `Element ${element}`, description: SENTENCE.repeat(3), example: SENTENCE });
  return JSON.stringify({
    format: "common-vision-pack",
    formatVersion: 1,
    frameworks: [
      {
        key, version: VERSION, name: NAME, summary: SENTENCE, introduction: SENTENCE.repeat(10), audience: SENTENCE, publishedOn: "2026-11-26", rights: RIGHTS,
        domains: domains.map((domain) => ({
          key: domain, name: `Domain ${domain}`, summary: SENTENCE, audience: "everyone",
          elements: elements(domain).map((element) => {
            const { key, name, description, example } = told(element);
            return { key, name, description, looksLike: [SENTENCE, SENTENCE], example, suggestions: [{ kind: "try", text: SENTENCE, source: null }], overplayed: SENTENCE };
          }),
        })),
      },
    ],
    questionnaires: [
      {
        key: `${key}-assessment`, version: VERSION, name: "Two thousand items", summary: SENTENCE, instructions: SENTENCE, minutes: 500, publishedOn: "2026-11-26",
        framework: { key, version: VERSION, name: NAME }, rights: RIGHTS,
        scale: { points: ["Rarely", "Sometimes", "Often"].map((label, i) => ({ value: i + 1, label })), notApplicable: "Not applicable", notObserved: null },
        measurement: { provisional: true, source: "Assumed", overall: { standardDeviation: 12, reliability: 0.8 }, sections: [] },
        sections: domains.map((domain) => ({
          key: domain, name: `Domain ${domain}`, summary: SENTENCE, audience: "everyone",
          elements: elements(domain).map((element) => ({ ...told(element), items: [{ key: `${element}.a`, text: `I do ${element}.`, thirdPerson: `Does ${element}.` }] })),
        })),
      },
    ],
    crosswalks: [],
  });
}
