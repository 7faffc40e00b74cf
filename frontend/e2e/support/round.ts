import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import type {
  FacilitatorList,
  RaterGroup,
  RoundView,
} from "../../src/api/generated/commonVision.schemas.ts";
import { beginAnew, expect, fromTheApp } from "./journey";

/** Somebody to be asked, at an address that the mail catcher takes letters for. */
export interface Rater {
  group: RaterGroup;
  name: string;
  email: string;
}

/** At addresses of their own, so that no letter of an earlier journey is taken for one of this. */
export function raters(names: Record<string, RaterGroup>): Rater[] {
  const journey = randomUUID().slice(0, 8);
  return Object.entries(names).map(([name, group]) => ({
    group,
    name,
    email: `${name.toLowerCase().replaceAll(" ", ".")}.${journey}@raters.example`,
  }));
}

/**
 * A round about whoever the first page belongs to, proposed and approved by the second's, through the API, for journeys about
 * what comes after. It opens within seconds. What is held of the subject goes first: a round needs half a year after the last.
 */
export async function approvedRound(
  subject: Page,
  facilitator: Page,
  asked: Rater[],
  sections = ["LF.1"],
): Promise<RoundView> {
  await beginAnew(subject);
  const today = Date.now();
  const begun = await subject.request.post(rounds, {
    headers: { ...fromTheApp, "Idempotency-Key": randomUUID() },
    data: {
      questionnaire: "leadership-360",
      sections,
      opensOn: dayOf(today),
      closesOn: dayOf(today + 21 * 86_400_000),
    },
  });
  let round = await roundIn(begun, 201);
  const change = async (page: Page, method: "PUT" | "POST", what: string, data?: object) => {
    const headers = { ...fromTheApp, "If-Match": `"${round.revision}"` };
    const answer = await page.request.fetch(`${rounds}/${round.id}/${what}`, {
      method,
      headers,
      data,
    });
    round = await roundIn(answer, 200);
  };
  const accredited = await subject.request.get("/api/v1/organisations/DEMO1/facilitators", {
    headers: fromTheApp,
  });
  const { items } = (await accredited.json()) as FacilitatorList;
  await change(subject, "PUT", "facilitator", { staffMember: items[0]!.staffMember });
  await change(subject, "PUT", "raters", { raters: asked });
  await change(subject, "POST", "proposal");
  await change(facilitator, "POST", "approval", { approved: true });
  return round;
}

const rounds = "/api/v1/feedback-rounds";

async function roundIn(answer: APIResponse, status: number): Promise<RoundView> {
  expect(answer.status(), await answer.text()).toBe(status);
  return (await answer.json()) as RoundView;
}

/** The day that it is in England. */
function dayOf(time: number): string {
  return new Date(time).toLocaleDateString("sv-SE", { timeZone: "Europe/London" });
}
