import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { QuestionnaireView } from "../api/generated/commonVision.schemas";
import { figures } from "../measurement/figures";
import { renderPage } from "../test/render";
import { ByDomain } from "./ByDomain";
import { elementsIn } from "./elements";
import { ImportanceTable } from "./FiguresTable";
import { PossibleAreas } from "./PossibleAreas";
import { sampleAnswers, sampleFramework, sampleQuestionnaire } from "./sample";

const ratedTwice: QuestionnaireView = {
  ...sampleQuestionnaire,
  importance: {
    question: "How important?",
    points: ["Slightly", "Fairly", "Very"].map((label, place) => ({ value: place + 1, label })),
  },
};
/** Element A.1 is the lowest of all and matters little; A.2 is low too and matters much. */
const profile = figures(ratedTwice, ["A", "B"], sampleAnswers, {
  "A.1.a": 1,
  "A.1.b": 1,
  "A.2.a": 3,
  "A.2.b": 2,
  "B.2.b": 3,
});
const answers = { ...sampleAnswers, "A.2.a": 2, "A.2.b": 2 };
const lower = figures(ratedTwice, ["A"], answers, { "A.1.a": 1, "A.1.b": 1, "A.2.a": 3 });
const choice = { chosen: [], choose: () => {} };
const labels = ratedTwice.scale.points.map(({ label }) => label);

test("how important things are stands below the answers, as its own ratings and figure", () => {
  renderPage(<ByDomain profile={profile} questionnaire={ratedTwice} notes={[]} />);
  const [a, b] = screen.getAllByText("How important?", { selector: ".profile-row > div > p > *" });
  expect(a?.parentElement).toHaveTextContent(
    "How important? “Very” once, “Fairly” once, “Slightly” 2 times. Importance: 38 of 100.",
  );
  // Its only rating is of what does not apply, so it is moot.
  expect(b?.parentElement).toHaveTextContent("How important? Not rated.");
});

test("what is low and matters much stands before what is lower and matters little", () => {
  renderPage(
    <PossibleAreas
      elements={elementsIn(lower, sampleFramework)}
      labels={labels}
      importance={ratedTwice.importance}
      choice={choice}
    />,
  );
  const cards = screen.getAllByRole("article");
  expect(cards.map((card) => within(card).getAllByRole("heading")[0]?.textContent)).toEqual([
    "Domain A Element A.2",
    "Domain A Element A.1",
  ]);
  expect(within(cards[0]!).getByText("Important in your role")).toBeVisible();
  expect(within(cards[1]!).queryByText("Important in your role")).toBeNull();
});

test("its numbers stand in a table of their own", () => {
  renderPage(<ImportanceTable profile={profile} asked={ratedTwice.importance!} />);
  const rows = screen.getAllByRole("row").map((row) =>
    within(row)
      .queryAllByRole("cell")
      .map((cell) => cell.lastChild?.textContent),
  );
  expect(rows).toEqual([
    [],
    ["2", "1", "1", "0", "38"],
    ["0", "0", "0", "3", "no figure"],
    ["2", "1", "1", "3", "no figure"],
  ]);
});

test("where it is not asked there are no figures of it", () => {
  const plain = figures(sampleQuestionnaire, ["A"], sampleAnswers, { "A.1.a": 3 });
  expect(JSON.stringify(plain)).not.toContain("importance");
});
