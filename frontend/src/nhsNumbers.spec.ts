import { expect, test } from "vitest";
import { nhsNumbersIn } from "./nhsNumbers";

// 9434765919 and 4010232137 are published test numbers.
test.each([
  ["9434765919", ["9434765919"]],
  ["patient 943 476 5919 said", ["943 476 5919"]],
  ["943-476-5919", ["943-476-5919"]],
  ["4010232137, 9434765919", ["4010232137", "9434765919"]],
  ["9434765918", []],
  ["12345678901234", []],
  ["19434765919", []],
  ["call 0113 496 0000 today", []],
  ["we saw 94 of 347 in 2026", []],
  ["", []],
])("%j", (text, found) => {
  expect(nhsNumbersIn(text)).toEqual(found);
});

test("a remainder that needs a check digit of ten is no NHS number", () => {
  // 1000000000 * weights: 10, so 11 - 10 = 1; 4000000000: 40 % 11 = 7, 11 - 7 = 4.
  expect(nhsNumbersIn("1000000001")).toEqual(["1000000001"]);
  // First nine digits whose weighted sum is 1 modulus 11 have none.
  expect(
    Array.from({ length: 10 }, (_, check) => `00000000 6${check}`.replace(" ", "")).flatMap(
      nhsNumbersIn,
    ),
  ).toEqual([]);
});
