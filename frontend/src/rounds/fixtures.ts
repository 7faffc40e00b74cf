import type { Nomination, RoundView, Size } from "../api/generated/commonVision.schemas";
import { json, problem, serve, type Call } from "../test/server";

export const ID = "0b8f9a4e-6d1c-4c55-9d9d-3a1c8f5e7b20";
export const roundPath = `/api/v1/feedback-rounds/${ID}`;
export const tom = "5d2f1a3b-0c4e-4f6a-8b7c-9d0e1f2a3b4c";
export const OWN = "7c2e0f6a-5b3d-4e8f-9a1b-2c3d4e5f6a7b";

export const aRound = (rest: Partial<RoundView> = {}): RoundView => ({
  id: ID,
  subject: "Daniel Reyes",
  you: "SUBJECT",
  questionnaire: { key: "leadership-360", version: 1, name: "Leadership 360-degree feedback" },
  sections: ["LF.1"],
  state: "DRAFT",
  revision: 3,
  opensOn: "2026-12-07",
  closesOn: "2027-01-04",
  extended: false,
  facilitator: null,
  lineManager: "Grace Adeyemi",
  selfResponse: OWN,
  raters: [],
  advice: adviceOn([]),
  progress: [],
  conversationOn: null,
  releasedOn: null,
  note: null,
  ...rest,
});

export const aFacilitator = { staffMember: tom, name: "Tom Whitfield", accredited: true };

export const rater = (group: Nomination["group"], name: string) => ({
  group,
  name,
  email: `${name.toLowerCase().replaceAll(" ", ".")}@trust.example`,
  invitation: null,
});

/** So many peers. */
export const peers = (number: number) =>
  Array.from({ length: number }, (_, index) => rater("peer", `Peer ${"ABCDEFGH"[index]}`));

function size(asked: number, enough: number, from: number, to: number): Size {
  if (asked === 0) return "not-used";
  if (asked < enough) return "too-few";
  if (asked < from) return "fewer-than-advised";
  return asked <= to ? "as-advised" : "more-than-advised";
}

export function adviceOn(raters: readonly Nomination[]): RoundView["advice"] {
  const asked = (group: string) => raters.filter((other) => other.group === group).length;
  const confidential = ["peer", "direct-report", "other"] as const;
  return {
    inAll: size(raters.length - asked("line-manager"), 5, 10, 15),
    groups: confidential.map((group) => ({
      group,
      asked: asked(group),
      size: size(asked(group), 3, 4, 6),
    })),
  };
}

export const list = (...items: object[]) => ({ items, nextPageToken: null });

export const me = {
  name: "Daniel Reyes",
  roles: ["staff"],
  organisation: { odsCode: "DEMO1", name: "Riverside" },
  profile: {},
};

/** The API with one round in it, which it changes as the server does; `over` replaces any of its answers. */
export class RoundApi {
  readonly calls: Call[];

  constructor(
    public round: RoundView = aRound(),
    over: Parameters<typeof serve>[0] = {},
  ) {
    this.calls = serve({
      "GET /api/v1/people/me": me,
      "GET /api/v1/feedback-rounds": () => list(this.round),
      "GET /api/v1/people/me/feedback-requests": list(),
      "GET /api/v1/people/me/feedback-records": list(),
      [`GET /api/v1/responses/${OWN}`]: { id: OWN, state: "DRAFT", answers: [] },
      "GET /api/v1/organisations/DEMO1/facilitators": list({
        id: ID,
        staffMember: tom,
        name: "Tom Whitfield",
        validFrom: "2026-01-01",
        validTo: "2099-12-31",
      }),
      [`GET ${roundPath}`]: () => json(this.round),
      [`PATCH ${roundPath}`]: (call) => this.seen(call, call.body as Partial<RoundView>),
      [`PUT ${roundPath}/raters`]: (call) => this.takeRaters(call),
      [`PUT ${roundPath}/facilitator`]: (call) => this.seen(call, { facilitator: aFacilitator }),
      [`POST ${roundPath}/proposal`]: (call) => this.seen(call, { state: "PROPOSED" }),
      [`DELETE ${roundPath}/proposal`]: (call) => this.seen(call, { state: "DRAFT" }),
      [`POST ${roundPath}/approval`]: (call) =>
        this.seen(call, {
          state: (call.body as { approved: boolean }).approved ? "APPROVED" : "DRAFT",
        }),
      [`DELETE ${roundPath}`]: undefined,
      ...over,
    });
  }

  /** As somebody else would, or the calendar. */
  change(change: Partial<RoundView>): void {
    this.round = { ...this.round, ...change, revision: this.round.revision + 1 };
  }

  callsTo(method: string, end: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path.endsWith(end));
  }

  private seen({ headers }: Call, change: Partial<RoundView>): Response {
    if (headers.get("If-Match") !== `"${this.round.revision}"`)
      return problem(412, { type: "/problems/stale" });
    this.change(change);
    return json(this.round);
  }

  private takeRaters(call: Call): Response {
    const { raters } = call.body as { raters: Nomination[] };
    const errors = raters.flatMap(({ email }, index) =>
      raters.findIndex((other) => other.email === email) < index
        ? [{ pointer: `/raters/${index}/email`, message: "This address is there already." }]
        : [],
    );
    if (errors.length > 0) return problem(400, { errors });
    return this.seen(call, {
      raters: raters.map((nomination) => ({ ...nomination, invitation: null })),
      advice: adviceOn(raters),
    });
  }
}
