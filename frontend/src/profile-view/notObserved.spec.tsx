import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { QuestionnaireView } from "../api/generated/commonVision.schemas";
import { figures } from "../measurement/figures";
import { renderPage } from "../test/render";
import { elementsIn } from "./elements";
import { FiguresTable } from "./FiguresTable";
import { NoFigure } from "./NoFigure";
import { sampleAnswers, sampleFramework, sampleQuestionnaire } from "./sample";
import { Summary } from "./Summary";

const observed: QuestionnaireView = {
  ...sampleQuestionnaire,
  scale: { ...sampleQuestionnaire.scale, notObserved: "Not observed" },
};
const labels = observed.scale.points.map(({ label }) => label);
const profile = figures(observed, ["A", "B"], { ...sampleAnswers, "A.1.a": -2, "A.1.b": -2 });

test("what was not observed has its own words and its own count", () => {
  renderPage(
    <Summary profile={profile} elements={elementsIn(profile, sampleFramework)} labels={labels} />,
  );
  expect(screen.getByText(/You marked 1 question as not applicable to your role/)).toBeVisible();
  expect(screen.getByText(/You marked 2 questions as not observed/)).toBeVisible();
  expect(screen.getByText("Not observed", { selector: ".answer-key__entry" })).toBeVisible();
});

test("it has a column of its own among the numbers", () => {
  renderPage(<FiguresTable id="numbers" profile={profile} labels={labels} />);
  const row = within(screen.getByRole("table")).getByRole("row", { name: /All domains/ });
  const columns = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  const cell = (column: string) =>
    within(row).getAllByRole("cell")[columns.indexOf(column) - 1]?.lastChild?.textContent;
  expect(cell("Not applicable")).toBe("1");
  expect(cell("Not observed")).toBe("2");
});

test("a profile without it says nothing of it", () => {
  const without = figures(observed, ["A", "B"], sampleAnswers);
  renderPage(
    <>
      <Summary profile={without} elements={elementsIn(without, sampleFramework)} labels={labels} />
      <FiguresTable id="numbers" profile={without} labels={labels} />
    </>,
  );
  expect(screen.queryByText(/not observed/i)).toBeNull();
});

test("a missing figure is not put down to the role alone", () => {
  const of = (values: Record<string, number>) => figures(observed, ["A"], values).overall;
  renderPage(
    <>
      <NoFigure
        figures={of({ "A.1.a": -2, "A.1.b": -2, "A.2.a": -1, "A.2.b": -2 })}
        level="domain"
      />
      <NoFigure
        figures={of({ "A.1.a": -2, "A.1.b": -2, "A.2.a": -2, "A.2.b": 3 })}
        level="domain"
      />
    </>,
  );
  expect(screen.getByText(/all 4 questions as not observed or not applicable/)).toBeVisible();
  expect(
    screen.getByText(/1 of 4 questions apply to your role and could be observed/),
  ).toBeVisible();
});
