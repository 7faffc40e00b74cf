import type {
  CodedShare,
  OrganisationReport,
  PublishedCell,
  PublishedDomainFigures,
  PublishedElementFigures,
  ShareBound,
} from "../api/generated/commonVision.schemas";

export const domains = [
  { key: "LF.1", name: "Demonstrating personal qualities" },
  { key: "LF.2", name: "Working with others" },
  { key: "LF.3", name: "Managing services" },
  { key: "LF.4", name: "Improving services" },
  { key: "LF.5", name: "Setting direction" },
];

const share = (percent: number, bound: ShareBound = "exact"): CodedShare => ({ percent, bound });

export function aDomain(
  key: string,
  mean: number,
  rest: Partial<PublishedDomainFigures> = {},
): PublishedDomainFigures {
  return { key, mean, favourable: share(40), bands: null, change: null, ...rest };
}

/** A group with the same mean in every domain, unless said otherwise. */
export function aCell(key: string, rest: Partial<PublishedCell> = {}): PublishedCell {
  return {
    key,
    name: key,
    kind: "unit",
    people: 15,
    parts: [],
    domains: domains.map((domain) => aDomain(domain.key, 60)),
    breakdown: [],
    withoutFigures: [],
    ...rest,
  };
}

export function anElement(
  key: string,
  possibleArea: number,
  bound: ShareBound = "exact",
): PublishedElementFigures {
  return {
    key,
    name: `Element ${key}`,
    domain: key.replace(/\.\d+$/, "").replace(/^A$/, "LF.1"),
    people: 120,
    mean: 61,
    possibleArea: share(possibleArea, bound),
  };
}

const means = (...values: number[]) =>
  domains.map(({ key }, index) => aDomain(key, values[index] ?? 60));

/** An organisation of a few units, with one of everything that a report can say. */
export function aReport(rest: Partial<OrganisationReport> = {}): OrganisationReport {
  return {
    organisation: { odsCode: "RX1", name: "Riverside and Dale" },
    cycle: {
      id: "cycle-2",
      opensOn: "2026-09-01",
      closesOn: "2026-09-28",
      purpose: "To see what our leadership programme should be about.",
    },
    questionnaire: {
      key: "leadership-self-assessment",
      version: 1,
      name: "Leadership self-assessment",
    },
    rights: {
      owner: "Common Vision",
      licence: "CC BY 4.0",
      attribution: "Compatible with the Leadership Framework.",
      notice: "Worded anew.",
    } as OrganisationReport["rights"],
    publishedOn: "2026-10-05",
    least: 10,
    domains,
    whole: aCell("", {
      name: "Riverside and Dale",
      kind: "organisation",
      people: 120,
      domains: [
        aDomain("LF.1", 71, {
          favourable: share(48),
          bands: [share(5, "at-most"), share(47), share(48)],
          change: "improved",
        }),
        aDomain("LF.2", 76, { change: "no-detectable-change" }),
        aDomain("LF.3", 55, { favourable: share(5, "at-most"), change: "fell" }),
        aDomain("LF.4", 63, { change: "no-detectable-change" }),
        aDomain("LF.5", 48, { favourable: share(95, "at-least"), change: "no-detectable-change" }),
      ],
      breakdown: [
        aCell("riverside", {
          name: "Riverside Hospital",
          people: 75,
          domains: means(72, 77, 58, 66, 47),
          withoutFigures: ["Surgery"],
          breakdown: [
            aCell("medicine", { name: "Medicine", people: 40, domains: means(81, 79, 60, 70, 52) }),
            aCell("riverside", {
              name: "Other units (combined)",
              kind: "combined",
              people: 35,
              parts: ["Ward 4", "Audiology"],
            }),
          ],
        }),
        aCell("community", { name: "Community", people: 30 }),
        aCell("", { name: "Not in a unit", kind: "not-in-a-unit", people: 15 }),
      ],
    }),
    elements: [
      anElement("LF.1.1", 20),
      anElement("LF.1.2", 33),
      anElement("LF.3.1", 51),
      anElement("LF.5.4", 5, "at-most"),
    ],
    seniorDomains: [aDomain("LF.6", 58)],
    secondary: {
      by: "staff-group",
      cells: [
        {
          code: "03",
          name: "Nursing and Midwifery Registered",
          people: 70,
          domains: means(70, 75, 57, 65, 48),
        },
        { code: "", name: "Other or not stated", people: 50, domains: means(72, 77, 52, 60, 48) },
      ],
    },
    secondaryLeftOut: null,
    changesSince: {
      id: "cycle-1",
      opensOn: "2025-09-01",
      closesOn: "2025-09-28",
      purpose: "To see where we stand.",
    },
    others: {
      organisations: 7,
      domains: domains.map(({ key }) => ({ key, mean: 62 })),
    },
    ...rest,
  };
}
