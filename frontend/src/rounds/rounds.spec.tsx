import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { feedbackPaths } from "../feedbackPaths";
import { paths } from "../paths";
import { renderRoutes } from "../test/render";
import { json, problem } from "../test/server";
import { roundsRoutes } from "./entry";
import {
  aFacilitator,
  aRound,
  adviceOn,
  ID,
  list,
  OWN,
  peers,
  rater,
  RoundApi,
  roundPath,
} from "./fixtures";

const open = (at: string) => renderRoutes(at, roundsRoutes);
const heading = (name: string | RegExp, level = 1) => screen.findByRole("heading", { name, level });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));
const fill = async (label: string | RegExp, text: string) => {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

test("whoever has no round reads what one is and can start it", async () => {
  new RoundApi(aRound(), { "GET /api/v1/feedback-rounds": list() });
  open(paths.feedback());
  expect(await screen.findByText(/10 to 15 colleagues say how they see you/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Start a round of feedback" })).toHaveAttribute(
    "href",
    feedbackPaths.newRound(),
  );
  expect(await screen.findByText("Nobody asks for your feedback at the moment.")).toBeVisible();
});

test("all that somebody is asked for stands on one page, beside their own rounds, others' and their records", async () => {
  new RoundApi(aRound(), {
    "GET /api/v1/feedback-rounds": list(
      aRound({ state: "OPEN" }),
      aRound({ id: OWN, you: "FACILITATOR", subject: "Sam Carter", state: "HELD" }),
    ),
    "GET /api/v1/people/me/feedback-requests": list({
      subject: "Priya Nair",
      group: "peer",
      closesOn: "2026-12-18",
      state: "ASKED",
    }),
    "GET /api/v1/people/me/feedback-records": list({
      questionnaire: "leadership-360",
      facilitator: "Tom Whitfield",
      openedOn: "2025-10-01",
      closedOn: "2025-10-29",
      raters: "10-or-more",
      conversationOn: "2025-11-05",
      releasedOn: null,
    }),
  });
  open(paths.feedback());
  expect(await screen.findByRole("link", { name: "Feedback about you" })).toBeVisible();
  expect(screen.queryByRole("link", { name: "Start a round of feedback" })).toBeNull();
  const others = within(await screen.findByRole("link", { name: /Sam Carter/ }));
  expect(others.getByText("Feedback about Sam Carter")).toBeVisible();
  const request = within(await screen.findByRole("row", { name: /Priya Nair/ }));
  expect(request.getByText("Peer")).toBeVisible();
  expect(request.getByText("18 December 2026")).toBeVisible();
  const record = within(await screen.findByRole("row", { name: /Tom Whitfield/ }));
  expect(record.getByText("10 or more")).toBeVisible();
  expect(record.getByText("Not yet")).toBeVisible();
});

const questionnaire = {
  key: "leadership-360",
  version: 1,
  name: "Leadership 360-degree feedback",
  minutes: 20,
  sections: [
    { key: "LF.1", name: "Personal qualities", summary: "You.", audience: "everyone" },
    { key: "LF.6", name: "The vision", summary: "The future.", audience: "senior" },
  ],
};
const forStart = (post: Parameters<typeof RoundApi.prototype.change>[0] | Response) => ({
  "GET /api/v1/questionnaires/leadership-360": questionnaire,
  "POST /api/v1/feedback-rounds": post instanceof Response ? post : json(aRound(post)),
});

test("a round begins with its steps, who sees what, domains and dates", async () => {
  const api = new RoundApi(aRound(), forStart({}));
  open(feedbackPaths.newRound());
  expect(await heading("Who sees what", 2)).toBeVisible();
  expect(screen.getByText(/in\s+backups and logs for 35 days after/)).toBeVisible();
  expect(screen.getByLabelText("Personal qualities")).toBeChecked();
  expect(screen.getByLabelText("The vision")).not.toBeChecked();
  await userEvent.click(screen.getByLabelText("The vision"));
  await fill("First day for answers", "2026-12-07");
  await fill("Last day for answers", "2027-01-04");
  await press("Start the round");
  expect(await heading("Feedback about you")).toBeVisible();
  expect(api.callsTo("POST", "feedback-rounds")[0]!.body).toEqual({
    questionnaire: "leadership-360",
    sections: ["LF.1", "LF.6"],
    opensOn: "2026-12-07",
    closesOn: "2027-01-04",
  });
});

test("dates that will not do are said beside the field and at the head, and nothing typed is lost", async () => {
  new RoundApi(
    aRound(),
    forStart(
      problem(400, {
        errors: [{ pointer: "/closesOn", message: "Choose a day one to eight weeks after." }],
      }),
    ),
  );
  open(feedbackPaths.newRound());
  await fill("Last day for answers", "2026-12-08");
  await press("Start the round");
  expect(
    await screen.findByRole("link", { name: "Choose a day one to eight weeks after." }),
  ).toHaveAttribute("href", "#closesOn");
  expect(screen.getByLabelText("Last day for answers")).toHaveValue("2026-12-08");
  expect(screen.getByLabelText("Last day for answers")).toBeInvalid();
});

test.each([
  ["round-under-way", /There is a round about you already/],
  ["not-on-staff-list", /staff list does not have the address/],
])("whoever cannot start a round reads why: %s", async (slug, words) => {
  new RoundApi(aRound(), forStart(problem(409, { type: `/problems/${slug}` })));
  open(feedbackPaths.newRound());
  await press("Start the round");
  expect(await screen.findByText(words)).toBeVisible();
});

test("a draft says what is done and what is next, and proposes nothing before it can", async () => {
  const api = new RoundApi();
  open(feedbackPaths.round(ID));
  const own = await screen.findByRole("link", { name: "Answer about yourself" });
  expect(own).toHaveAttribute("href", paths.assessment(OWN));
  expect(screen.queryByRole("link", { name: "Check and propose your panel" })).toBeNull();
  expect(screen.getByText("Cannot start yet")).toBeVisible();
  expect(api.calls.every(({ method }) => method === "GET")).toBe(true);
});

test("somebody is added, and the advice follows", async () => {
  const api = new RoundApi(aRound({ raters: peers(3), advice: adviceOn(peers(3)) }));
  open(feedbackPaths.raters(ID));
  expect(await screen.findByText("Fewer than advised")).toBeVisible();
  await fill("Name", "Sam Carter");
  await fill("E-mail address", "sam@trust.example");
  await press("Add");
  expect(await screen.findByText("Sam Carter is added to: Peers.")).toBeVisible();
  expect(screen.getByText("As advised")).toBeVisible();
  expect(screen.getByLabelText("Name")).toHaveFocus();
  expect(api.round.raters).toHaveLength(4);
});

test("what another tab has added meanwhile stays", async () => {
  const api = new RoundApi(aRound({ raters: peers(1) }));
  open(feedbackPaths.raters(ID));
  await fill("Name", "Sam Carter");
  await fill("E-mail address", "sam@trust.example");
  api.change({ raters: [...api.round.raters, rater("other", "Zoe Lindqvist")] });
  await press("Add");
  expect(await screen.findByText(/Sam Carter is added/)).toBeVisible();
  expect(api.round.raters.map(({ name }) => name)).toEqual([
    "Peer A",
    "Zoe Lindqvist",
    "Sam Carter",
  ]);
  expect(screen.getByText("Zoe Lindqvist")).toBeVisible();
});

test("an address that is there already is refused beside its field", async () => {
  new RoundApi(aRound({ raters: peers(1) }));
  open(feedbackPaths.raters(ID));
  await fill("Name", "Somebody Else");
  await fill("E-mail address", "peer.a@trust.example");
  await press("Add");
  expect(
    await screen.findByRole("link", { name: "This address is there already." }),
  ).toHaveAttribute("href", "#add-email");
  expect(screen.getByLabelText("Name")).toHaveValue("Somebody Else");
});

test("putting one thing right leaves the other's error and the place where one types", async () => {
  new RoundApi();
  open(feedbackPaths.raters(ID));
  await press("Add");
  expect(await screen.findByRole("link", { name: "Enter an e-mail address" })).toBeVisible();
  await userEvent.type(screen.getByLabelText("Name"), "Sam Carter");
  expect(screen.getByLabelText("Name")).toHaveValue("Sam Carter");
  await userEvent.type(screen.getByLabelText("E-mail address"), "sam@trust.example");
  await press("Add");
  expect(await screen.findByText(/Sam Carter is added/)).toBeVisible();
});

test("whoever is taken out can be asked again", async () => {
  const api = new RoundApi(aRound({ raters: peers(2) }));
  open(feedbackPaths.raters(ID));
  await press(/Take out.*Peer A/);
  expect(await screen.findByText(/Peer A is taken out/)).toBeVisible();
  expect(api.round.raters.map(({ name }) => name)).toEqual(["Peer B"]);
  await press(/Undo/);
  await waitFor(() => expect(api.round.raters).toHaveLength(2));
  // Only what may be sent: the server takes no other property.
  expect(Object.keys(api.callsTo("PUT", "raters")[1]!.body as object)).toEqual(["raters"]);
  expect((api.callsTo("PUT", "raters")[1]!.body as { raters: object[] }).raters[1]).toEqual({
    group: "peer",
    name: "Peer A",
    email: "peer.a@trust.example",
  });
});

test("somebody is moved to another group", async () => {
  const api = new RoundApi(aRound({ raters: peers(1) }));
  open(feedbackPaths.raters(ID));
  await press(/Change.*Peer A/);
  const form = within((await heading("Change Peer A", 3)).closest("form")!);
  await userEvent.selectOptions(form.getByLabelText("Group"), "Line manager");
  await userEvent.click(form.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(api.round.raters[0]!.group).toBe("line-manager"));
});

test("a pasted list goes in whole or not at all", async () => {
  const api = new RoundApi();
  open(feedbackPaths.raters(ID));
  await userEvent.click(await screen.findByText("Add several at once"));
  const box = screen.getByLabelText("Names and e-mail addresses");
  await userEvent.click(box);
  await userEvent.paste("Sam Carter, sam@trust.example\nno address");
  await press("Add them");
  expect(await screen.findByRole("link", { name: /“no address”/ })).toBeVisible();
  expect(api.callsTo("PUT", "raters")).toEqual([]);
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste("Sam Carter, sam@trust.example\nSam Again <sam@trust.example>");
  await press("Add them");
  expect(
    await screen.findByRole("link", { name: "Sam Again: This address is there already." }),
  ).toBeVisible();
  expect(box).toHaveValue("Sam Carter, sam@trust.example\nSam Again <sam@trust.example>");
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste("Sam Carter, sam@trust.example\nZoe, zoe@trust.example");
  await press("Add them");
  expect(await screen.findByText("2 people are added.")).toBeVisible();
  expect(api.round.raters).toHaveLength(2);
});

test("a facilitator is chosen among those accredited, with until when", async () => {
  const api = new RoundApi();
  open(feedbackPaths.facilitator(ID));
  expect(await screen.findByText("Accredited until 31 December 2099")).toBeVisible();
  await press("Choose");
  expect(await screen.findByRole("link", { name: "Choose a facilitator" })).toBeVisible();
  await userEvent.click(screen.getByLabelText("Tom Whitfield"));
  await press("Choose");
  expect(await heading("Feedback about you")).toBeVisible();
  expect(api.round.facilitator?.name).toBe("Tom Whitfield");
});

test("where nobody is accredited the page says whom to ask", async () => {
  new RoundApi(aRound(), { "GET /api/v1/organisations/DEMO1/facilitators": list() });
  open(feedbackPaths.facilitator(ID));
  expect(await screen.findByText(/has accredited nobody for today/)).toBeVisible();
});

const ready = { raters: peers(5), advice: adviceOn(peers(5)), facilitator: aFacilitator };

test("a panel is checked and proposed, and can be taken back", async () => {
  const api = new RoundApi(aRound(ready));
  open(feedbackPaths.round(ID));
  await userEvent.click(await screen.findByRole("link", { name: "Check and propose your panel" }));
  expect(await screen.findByText(/Grace Adeyemi, your line manager/)).toBeVisible();
  expect(screen.getByRole("row", { name: /Peer E/ })).toBeVisible();
  await press("Propose this panel");
  expect(await screen.findByText("Waits for approval")).toBeVisible();
  expect(api.round.state).toBe("PROPOSED");
  await press("Take the panel back");
  expect(await screen.findByText("Being prepared")).toBeVisible();
});

test("what is missing from a panel leads to where it is put right", async () => {
  new RoundApi(aRound(ready), {
    [`POST ${roundPath}/proposal`]: problem(409, {
      type: "/problems/round-not-ready",
      errors: [{ pointer: "/opensOn", message: "This day is past. Choose another." }],
    }),
  });
  open(feedbackPaths.check(ID));
  await press("Propose this panel");
  await userEvent.click(await screen.findByRole("link", { name: /This day is past/ }));
  const change = screen.getByRole("link", { name: /Change.*the dates/ });
  expect(change).toHaveFocus();
  expect(change).toHaveAttribute("href", feedbackPaths.dates(ID));
});

test("dates that somebody was typing outlive a change from elsewhere", async () => {
  const api = new RoundApi();
  open(feedbackPaths.dates(ID));
  await fill("First day for answers", "2026-12-14");
  api.change({ facilitator: aFacilitator });
  await press("Save the dates");
  expect(await screen.findByText(/Not done: the round has changed/)).toBeVisible();
  expect(screen.getByLabelText("First day for answers")).toHaveValue("2026-12-14");
  await press("Save the dates");
  expect(await heading("Feedback about you")).toBeVisible();
  expect(api.round.opensOn).toBe("2026-12-14");
});

test("a panel that was proposed says that it must be taken back before it changes", async () => {
  new RoundApi(aRound({ state: "PROPOSED" }));
  open(feedbackPaths.raters(ID));
  expect(await heading("This cannot be changed now")).toBeVisible();
});

const proposed = { ...ready, state: "PROPOSED", you: "LINE_MANAGER" } as const;

test("the line manager approves the panel that they have seen", async () => {
  const api = new RoundApi(aRound(proposed));
  open(feedbackPaths.round(ID));
  expect(await heading("Feedback about Daniel Reyes")).toBeVisible();
  expect(screen.getByText(/nothing of\s+what anybody answers/)).toBeVisible();
  await press("Approve");
  expect(await screen.findByText(/The panel is approved/)).toBeVisible();
  expect(api.callsTo("POST", "approval")[0]!.body).toEqual({ approved: true });
});

test("a panel that changed meanwhile is not approved unseen, and the note stays", async () => {
  const api = new RoundApi(aRound(proposed));
  open(feedbackPaths.round(ID));
  await fill("Or say why it goes back", "Ask somebody from theatre.");
  api.change({ raters: [...peers(5), rater("other", "Zoe Lindqvist")] });
  await press("Approve");
  expect(await screen.findByText(/Not done: the round has changed/)).toBeVisible();
  expect(await screen.findByRole("row", { name: /Zoe Lindqvist/ })).toBeVisible();
  expect(screen.getByLabelText("Or say why it goes back")).toHaveValue(
    "Ask somebody from theatre.",
  );
  expect(api.round.state).toBe("PROPOSED");
});

test("a panel goes back with a note and not without", async () => {
  const api = new RoundApi(aRound(proposed));
  open(feedbackPaths.round(ID));
  await press("Send it back");
  expect(await screen.findByRole("link", { name: "Say why it goes back" })).toBeVisible();
  expect(api.callsTo("POST", "approval")).toEqual([]);
  await fill("Or say why it goes back", "Ask somebody from theatre.");
  await press("Send it back");
  expect(await heading("The panel has gone back")).toBeVisible();
});

test("the subject reads why it came back", async () => {
  new RoundApi(aRound({ ...ready, note: "Ask somebody from theatre." }));
  open(feedbackPaths.round(ID));
  expect(await heading("Your panel has come back", 2)).toBeVisible();
  expect(screen.getByText("Ask somebody from theatre.")).toBeVisible();
});

test("an open round says of each group enough or not yet, and of nobody more", async () => {
  new RoundApi(
    aRound({
      ...ready,
      state: "OPEN",
      progress: [
        { group: "peer", enough: true },
        { group: "other", enough: false },
      ],
    }),
  );
  open(feedbackPaths.round(ID));
  expect(await screen.findByText("Enough")).toBeVisible();
  expect(screen.getByText("Not yet enough")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Take the panel back" })).toBeNull();
});

test.each([
  ["FACILITATOR", "HELD", "Read the report"],
  ["FACILITATOR", "RELEASED", "Read the report"],
  ["SUBJECT", "RELEASED", "Read your report"],
] as const)("the %s of a round that is %s goes on to the report", async (you, state, name) => {
  new RoundApi(aRound({ ...ready, you, state }));
  open(feedbackPaths.round(ID));
  expect(await screen.findByRole("link", { name })).toHaveAttribute(
    "href",
    feedbackPaths.roundReport(ID),
  );
});

test.each([
  ["FACILITATOR", "RELEASED", /You can read it until a year after its release/],
  ["SUBJECT", "RELEASED", /They can read the report until a year after its release/],
  ["SUBJECT", "ARCHIVED", /the report is yours alone now/],
] as const)(
  "the %s of a round that is %s reads how long the facilitator reads it",
  async (you, state, words) => {
    new RoundApi(aRound({ ...ready, you, state }));
    open(feedbackPaths.round(ID));
    expect(await screen.findByText(words)).toBeVisible();
  },
);

test("the subject has no way to a report that is held", async () => {
  new RoundApi(aRound({ ...ready, state: "HELD" }));
  open(feedbackPaths.round(ID));
  expect(await screen.findByText(/Your facilitator has the report/)).toBeVisible();
  expect(screen.queryByRole("link", { name: /report/ })).toBeNull();
});

test("a facilitator whose accreditation is over is to be replaced", async () => {
  new RoundApi(
    aRound({ ...ready, state: "HELD", facilitator: { ...aFacilitator, accredited: false } }),
  );
  open(feedbackPaths.round(ID));
  expect(await heading("Your round needs another facilitator", 2)).toBeVisible();
  expect(screen.getByRole("link", { name: "Choose another facilitator" })).toHaveAttribute(
    "href",
    feedbackPaths.facilitator(ID),
  );
});

test("the facilitator sees which invitations could not be delivered", async () => {
  const raters = [
    { ...rater("peer", "Peer A"), invitation: "SENT" },
    { ...rater("peer", "Peer B"), invitation: "FAILED" },
  ];
  new RoundApi(aRound({ raters, state: "OPEN", you: "FACILITATOR" }));
  open(feedbackPaths.round(ID));
  const row = within(await screen.findByRole("row", { name: /Peer B/ }));
  expect(row.getByText("Could not be delivered")).toBeVisible();
});

test("a round is deleted after its owner has read what is lost", async () => {
  const api = new RoundApi(aRound({ ...ready, state: "OPEN" }));
  open(feedbackPaths.round(ID));
  await press("Delete this round");
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText(/All that your colleagues have answered is lost/)).toBeVisible();
  await userEvent.click(dialog.getByRole("button", { name: "Delete it" }));
  expect(await heading("Your feedback")).toBeVisible();
  expect(api.callsTo("DELETE", ID)).toHaveLength(1);
});

test("a round that is not there for somebody says why that may be", async () => {
  new RoundApi(aRound(), { [`GET ${roundPath}`]: problem(404) });
  open(feedbackPaths.round(ID));
  expect(await heading("This round is not here for you")).toBeVisible();
});

test("a service that is away is said, and asked again", async () => {
  let away = true;
  new RoundApi(aRound(), {
    [`GET ${roundPath}`]: () => (away ? problem(500) : json(aRound())),
  });
  open(feedbackPaths.round(ID));
  const again = await screen.findByRole("button", { name: "Try again" });
  away = false;
  await userEvent.click(again);
  expect(await heading("Feedback about you")).toBeVisible();
});
