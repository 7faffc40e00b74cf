import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { IndividualReport, ResponseView } from "../api/generated/commonVision.schemas";
import { figures } from "../measurement/figures";
import { paths } from "../paths";
import { sampleAnswers, sampleFramework, sampleQuestionnaire } from "../profile-view/sample";
import { renderPage } from "../test/render";
import { type Call, problem, serve } from "../test/server";
import ReportPage from "./ReportPage";

const id = "5f0c2f0e-7d5e-4a57-9a0c-2b8f5f4a1c11";
const questionnaire = { key: "sample", version: 3, name: "Sample questionnaire" };
const report: IndividualReport = {
  responseId: id,
  questionnaire,
  submittedAt: "2026-11-23T09:12:00Z",
  points: 3,
  countsForOrganisation: true,
  elementsToWorkOn: [],
  ...figures(sampleQuestionnaire, ["A", "B", "C"], sampleAnswers),
};
const response: ResponseView = {
  id,
  questionnaire,
  sections: ["A", "B", "C"],
  state: "SUBMITTED",
  createdAt: "2026-11-23T08:00:00Z",
  submittedAt: report.submittedAt,
  revision: 12,
  answers: [],
  importance: [],
  notes: [{ element: "A.1", text: "Ask Sam how it went." }],
  countsForOrganisation: true,
  elementsToWorkOn: [],
};

type Answers = Parameters<typeof serve>[0];

function open(others: Answers = {}) {
  const calls = serve({
    [`GET /api/v1/reports/responses/${id}`]: report,
    [`GET /api/v1/responses/${id}`]: response,
    "GET /api/v1/questionnaires/sample/versions/3": sampleQuestionnaire,
    "GET /api/v1/frameworks/sample-framework/versions/2": sampleFramework,
    [`PATCH /api/v1/responses/${id}`]: ({ body }: Call) => ({ ...response, ...(body as object) }),
    ...others,
  });
  const view = renderPage(<ReportPage />, {
    at: paths.report(id),
    route: paths.report(":response"),
  });
  return { ...view, calls, changes: () => calls.filter(({ method }) => method === "PATCH") };
}

const heading = (name: string | RegExp, level = 2) => screen.findByRole("heading", { name, level });

async function part(name: string) {
  const section = (await heading(name)).closest("section");
  if (!section) throw new Error(`${name} is in no section`);
  // What stands further down is fetched after the rest.
  await waitFor(() => expect(section.childElementCount).toBeGreaterThan(1));
  return within(section);
}

test("a profile has its names in the language of its questionnaire", async () => {
  const [first, ...others] = sampleQuestionnaire.sections;
  open({
    "GET /api/v1/questionnaires/sample/versions/3": {
      ...sampleQuestionnaire,
      sections: [{ ...first!, name: "Rhinweddau" }, ...others],
      language: {
        tag: "cy",
        revision: 1,
        translated: 1,
        translatable: 2,
        untranslated: ["/name", "/sections/1/name"],
      },
    },
  });
  const row = await heading("Rhinweddau", 3);
  expect(row.querySelector("[lang]")).toHaveAttribute("lang", "cy");
  const english = await heading(others[0]!.name, 3);
  expect(english.querySelector("[lang]")).toBeNull();
});

test("says in a sentence what was answered, and who can see it", async () => {
  open();
  expect(
    await heading(/Sample questionnaire, 23 November 2026.*Your leadership profile/, 1),
  ).toBeVisible();
  expect(screen.getByText(/^You answered/)).toHaveTextContent(
    "You answered 8 of 12 questions: “Always” 3 times, “Sometimes” 3 times, “Rarely” 2 times.",
  );
  expect(screen.getByText(/Only you can see this profile and your answers/)).toBeVisible();
  expect(screen.getByText(/not for pay, selection or discipline/)).toBeVisible();
});

test("gives the distribution before the share and the share before the figure", async () => {
  const { container } = open();
  const domain = (await heading("Domain A", 3)).closest("section");
  expect(domain).toHaveTextContent(
    /Rarely: 2\. Sometimes: 1\. Always: 1.*“Always”: 1 of 4, 25% \(5 to 70%\).*Figure: 38 of 100/,
  );
  expect(container.querySelector(".answer-bar")).toHaveTextContent("233" + "13");
});

test("says plainly why there is no figure, and draws none", async () => {
  const { container } = open();
  const domain = (await heading("Domain C", 3)).closest("section");
  expect(domain).toHaveTextContent("No figure: 1 of 4 answered, and 3 are needed.");
  expect(domain).not.toHaveTextContent("Figure: 0");
  const table = await screen.findByRole("table");
  // Three sectors, two of them filled; three rows, two of them with a mark.
  expect(container.querySelectorAll(".profile-wheel path")).toHaveLength(5);
  expect(container.querySelectorAll(".profile-tracks .track__after")).toHaveLength(2);
  expect(within(table).getByRole("row", { name: /Domain C/ })).toHaveTextContent("no figure");
});

test("keeps the table beside the picture and describes the one by the other", async () => {
  open();
  const picture = await screen.findByRole("img", { name: /Your figure for each domain/ });
  const table = screen.getByRole("table", { name: "The same as numbers" });
  expect(picture).toHaveAttribute("aria-describedby", table.id);
  expect(within(table).getByRole("row", { name: /Domain A/ })).toHaveTextContent(
    /25% \(5 to 70%\).*38/,
  );
});

test("shows the elements of a domain with the person's own note", async () => {
  open();
  await userEvent.click(await screen.findByText("2 elements of Domain A"));
  expect(screen.getByText("Your note: Ask Sam how it went.")).toBeVisible();
});

test("names possible areas with something to try and read, the lowest first", async () => {
  open();
  const areas = await part("Possible areas to develop");
  expect(areas.getAllByRole("heading", { level: 3 }).map((area) => area.textContent)).toEqual([
    "Domain A Element A.1",
    "Domain B Element B.2",
    "Domain C Element C.1",
  ]);
  expect(areas.getByText("Try A.1")).toBeInTheDocument();
  expect(areas.getByText("Read A.1").closest("li")).toHaveTextContent("Read A.1 A book");
});

test("asks of every strength whether it is overplayed", async () => {
  open();
  const strengths = await part("Strengths");
  expect(strengths.getByRole("heading", { level: 3 })).toHaveTextContent("Element B.1");
  expect(strengths.getByText(/Too much of B.1, perhaps\?/)).toBeVisible();
});

test("keeps the choice of elements and says so when it is kept", async () => {
  const { changes } = open();
  const areas = await part("Possible areas to develop");
  await userEvent.click(
    areas.getByRole("checkbox", { name: "I want to work on this: Element A.1" }),
  );
  expect(await screen.findByText(/^Saved/)).toHaveTextContent("Saved 1 element to work on");
  expect(changes().map(({ body }) => body)).toEqual([{ elementsToWorkOn: ["A.1"] }]);

  const chosen = await part("What you want to work on");
  await userEvent.click(chosen.getByRole("button", { name: "Take off: Element A.1" }));
  await waitFor(() => expect(changes()).toHaveLength(2));
  expect(changes()[1]?.body).toEqual({ elementsToWorkOn: [] });
  expect(areas.getByRole("checkbox", { name: /Element A.1/ })).not.toBeChecked();
});

test("does not claim a choice that the server did not take, and sends it again when asked", async () => {
  const patch = vi
    .fn<(call: Call) => object>()
    .mockReturnValueOnce(problem(503))
    .mockReturnValue({ ...response, elementsToWorkOn: ["A.1"] });
  open({ [`PATCH /api/v1/responses/${id}`]: patch });
  const areas = await part("Possible areas to develop");
  const box = areas.getByRole("checkbox", { name: /Element A.1/ });
  await userEvent.click(box);

  expect(await screen.findByText(/^Not saved/)).toBeVisible();
  expect(box).toBeChecked();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/^Saved/)).toBeVisible();
});

test("lets any element be chosen, whatever its figure", async () => {
  const { changes } = open();
  await userEvent.click(await screen.findByText("Choose from all elements"));
  await userEvent.click(screen.getByRole("checkbox", { name: "Element C.2" }));
  await waitFor(() => expect(changes()[0]?.body).toEqual({ elementsToWorkOn: ["C.2"] }));
});

test("shows what was agreed at submission and lets it be changed", async () => {
  const { changes } = open();
  const organisation = await part("Your organisation’s figures");
  expect(organisation.getByRole("radio", { name: "Yes, it may count" })).toBeChecked();
  await userEvent.click(organisation.getByRole("radio", { name: "No, leave it out" }));
  expect(await organisation.findByText("Saved")).toBeVisible();
  expect(changes()[0]?.body).toEqual({ countsForOrganisation: false });
});

test("goes without the notes when they cannot be had", async () => {
  open({ [`GET /api/v1/responses/${id}`]: problem(503) });
  expect(await heading("Your answers")).toBeVisible();
});

test("sends somebody whose assessment is a draft back to it", async () => {
  open({ [`GET /api/v1/reports/responses/${id}`]: problem(409) });
  expect(await heading("There is no profile yet", 1)).toBeVisible();
  expect(screen.getByRole("link", { name: "Go on with the assessment" })).toHaveAttribute(
    "href",
    paths.assessment(id),
  );
});

test("says that there is no such page when there is none, or it is another's", async () => {
  open({ [`GET /api/v1/reports/responses/${id}`]: problem(404) });
  expect(await heading("Page not found", 1)).toBeVisible();
});

test.each([
  ["the figures as CSV", "Download the figures (CSV)", "text/csv", "csv"],
  ["the profile as PDF", "Download it (PDF)", "application/pdf", "pdf"],
])("asks for %s and hands it over as a file", async (_, name, type, ending) => {
  URL.createObjectURL = vi.fn<() => string>(() => "blob:file");
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const accepted: (string | null)[] = [];
  open({
    [`GET /api/v1/reports/responses/${id}`]: ({ headers }: Call) => {
      const accept = headers.get("Accept");
      accepted.push(accept);
      return accept?.startsWith(type)
        ? new Response("content", { headers: { "Content-Type": type } })
        : report;
    },
  });
  await userEvent.click(await screen.findByRole("button", { name }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  expect(accepted).toEqual(["application/json", `${type}, application/problem+json`]);
  expect(click.mock.contexts[0]).toHaveProperty(
    "download",
    `leadership-profile-2026-11-23.${ending}`,
  );
});

test("says so when a file cannot be had, and tries again when asked", async () => {
  URL.createObjectURL = vi.fn<() => string>(() => "blob:file");
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const pdf = vi
    .fn<() => Response>()
    .mockReturnValueOnce(problem(503))
    .mockReturnValue(new Response("content", { headers: { "Content-Type": "application/pdf" } }));
  open({
    [`GET /api/v1/reports/responses/${id}`]: ({ headers }: Call) =>
      headers.get("Accept") === "application/json" ? report : pdf(),
  });
  await userEvent.click(await screen.findByRole("button", { name: "Download it (PDF)" }));
  expect(await screen.findByRole("alert")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});
