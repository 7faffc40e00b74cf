import { expect, test } from "vitest";
import { fieldMessages, isPassing, ProblemError, UnreachableError, wordsFor } from "./problem";

const problem = (status: number, rest = {}) =>
  new ProblemError({
    type: "https://example.org/problems/response-submitted",
    title: "No",
    status,
    ...rest,
  });

const title = (error: unknown) => wordsFor(error).title.message;

test.each([
  [new UnreachableError(), "We cannot reach the service"],
  [problem(401), "You are signed out"],
  [problem(403), "You cannot do this"],
  [problem(404), "Page not found"],
  [problem(409), "This has changed in the meantime"],
  [problem(412), "This has changed in the meantime"],
  [problem(413), "This is too long"],
  [problem(429), "That was a little fast"],
  [problem(400), "Something in what you gave cannot be used"],
  [problem(503), "There is a problem with the service"],
  [new Error("anything else"), "There is a problem with the service"],
])("%s is told as “%s”", (error, words) => {
  expect(title(error)).toBe(words);
});

test("a problem's slug is the last part of its type", () => {
  expect(problem(409).slug).toBe("response-submitted");
  expect(new ProblemError({ type: "about:blank", title: "No", status: 500 }).slug).toBe("blank");
});

test("refused fields are found by the last part of their pointer", () => {
  const error = problem(400, {
    errors: [
      { pointer: "/staffGroup", message: "This is not a code of the list." },
      { pointer: "/answers/3/value", message: "Choose 1, 2 or 3." },
    ],
  });
  expect(fieldMessages(error)).toEqual({
    staffGroup: "This is not a code of the list.",
    value: "Choose 1, 2 or 3.",
  });
  expect(fieldMessages(new Error("no problem"))).toEqual({});
});

test("only what may pass by itself is tried again", () => {
  expect([new UnreachableError(), problem(429), problem(503)].map(isPassing)).toEqual([
    true,
    true,
    true,
  ]);
  expect([problem(500), problem(404), problem(401), new TypeError()].map(isPassing)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
