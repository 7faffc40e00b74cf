import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { ResponseView } from "../../src/api/generated/commonVision.schemas.ts";
import { expect, published } from "./journey";

/** The identity provider is two ports above the app: see local/…/Ports.java. */
const tokens = `http://localhost:${Number(process.env.COMMON_VISION_PORT ?? "18080") + 2}/realms/common-vision-demo/protocol/openid-connect/token`;
const atOnce = 6;

interface Answered {
  /** The one for everyone, unless it is said. */
  questionnaire?: string;
  valueOf: (colleague: number, domain: number, item: number) => number;
}

/**
 * So many of the demonstration's colleagues, who have no name of their own, answer all of the core domains through the API with a
 * token each, as an intranet would let them, and agree that it counts. See local/demo/people.yaml.
 */
export async function letColleaguesAnswer(
  request: APIRequestContext,
  number: number,
  { questionnaire = "leadership-self-assessment", valueOf }: Answered,
): Promise<void> {
  const { sections } = await published(request, questionnaire, await bearer(request, 1));
  const core = sections.filter(({ audience }) => audience === "everyone");
  const answer = async (colleague: number) => {
    const headers = await bearer(request, colleague);
    const created = await request.post("/api/v1/responses", {
      headers: { ...headers, "Idempotency-Key": randomUUID() },
      data: { questionnaire, sections: core.map(({ key }) => key) },
    });
    expect(created.status()).toBe(201);
    const response = `/api/v1/responses/${((await created.json()) as ResponseView).id}`;
    const answers = core.flatMap(({ elements }, domain) =>
      elements
        .flatMap(({ items }) => items)
        .map(({ key }, item) => ({
          item: key,
          value: valueOf(colleague, domain, item),
          ageMillis: 0,
        })),
    );
    const saved = await request.patch(`${response}/answers`, { headers, data: { answers } });
    expect(saved.status()).toBe(200);
    const etag = (await request.get(response, { headers })).headers()["etag"]!;
    const submitted = await request.post(`${response}/submission`, {
      headers: { ...headers, "If-Match": etag },
      data: { countsForOrganisation: true },
    });
    expect(submitted.status()).toBe(200);
  };
  const waiting = Array.from({ length: number }, (_, index) => index + 1);
  const oneAfterAnother = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await answer(next);
  };
  await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
}

type Headers = { Authorization: string };

async function bearer(request: APIRequestContext, colleague: number): Promise<Headers> {
  const answer = await request.post(tokens, {
    form: {
      grant_type: "password",
      client_id: "demo-history",
      username: `colleague-${String(colleague).padStart(2, "0")}`,
      password: process.env.DEMO_PASSWORD!,
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const { access_token } = (await answer.json()) as { access_token: string };
  return { Authorization: `Bearer ${access_token}` };
}
