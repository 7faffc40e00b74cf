import { expect, test } from "vitest";
import { readLines } from "./lines";

test.each([
  ["Sam Carter, sam@trust.example", "Sam Carter", "sam@trust.example"],
  ["Sam Carter <sam@trust.example>", "Sam Carter", "sam@trust.example"],
  ['"Carter, Sam" <sam@trust.example>;', "Carter Sam", "sam@trust.example"],
  ["sam@trust.example\tSam Carter", "Sam Carter", "sam@trust.example"],
  ["  sam.carter@trust.example  ", "Sam Carter", "sam.carter@trust.example"],
])("%j is read", (line, name, email) => {
  expect(readLines(line)).toEqual({ people: [{ name, email }], unread: [] });
});

test("lines without an address, or with two, are handed back as they were", () => {
  expect(readLines("Sam Carter\n\nann@a.example; bob@b.example\r\nZoe, zoe@c.example")).toEqual({
    people: [{ name: "Zoe", email: "zoe@c.example" }],
    unread: ["Sam Carter", "ann@a.example; bob@b.example"],
  });
});
