import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { framework, questionnaire } from "./fixtures";
import {
  addDomain,
  addElement,
  changeElement,
  domainWith,
  elementIn,
  elementStep,
  moveDomain,
  moveElement,
  removeDomain,
  removeElement,
} from "./frameworkTree";
import { beginning, done, redone, undone } from "./history";
import { initialsOf, keyFor, newKey } from "./keys";
import {
  addItem,
  itemsOf,
  laidOver,
  leaveOut,
  leftOut,
  moveItem,
  questionsOn,
  removeItem,
  takeIn,
} from "./questionnaireTree";
import { withMeaning } from "./succession";

const order = (content: typeof framework) =>
  content.domains.map(({ key, elements }) => [key, ...elements.map((it) => it.key)].join(" "));

describe("the tree of a framework", () => {
  test("an element goes up and down, and past the end of its domain into the next", () => {
    expect(elementStep(framework, "WL.1.b", -1)).toEqual({ domain: "WL.1", at: 0 });
    expect(elementStep(framework, "WL.1.c", 1)).toEqual({ domain: "WL.2", at: 0 });
    expect(elementStep(framework, "WL.2.a", -1)).toEqual({ domain: "WL.1", at: 3 });
    expect(elementStep(framework, "WL.1.a", -1)).toBeNull();
    expect(elementStep(framework, "WL.2.a", 1)).toBeNull();
  });
  test("a moved element keeps its key and its texts, in whichever domain", () => {
    const now = moveElement(framework, "WL.1.b", "WL.2", 1);
    expect(order(now)).toEqual(["WL.1 WL.1.a WL.1.c", "WL.2 WL.2.a WL.1.b"]);
    expect(elementIn(now, "WL.1.b")).toBe(elementIn(framework, "WL.1.b"));
    expect(domainWith(now, "WL.1.b")?.key).toBe("WL.2");
  });
  test("into a domain that is not there nothing is moved, let alone lost", () => {
    expect(moveElement(framework, "WL.1.b", "WL.9", 0)).toBe(framework);
  });
  test("what is removed takes what is in it along", () => {
    expect(order(removeDomain(framework, "WL.1"))).toEqual(["WL.2 WL.2.a"]);
    expect(order(removeElement(framework, "WL.2.a"))[1]).toBe("WL.2");
  });
  test("what is new is empty, stands last and has a key of its own", () => {
    const { content, key } = addElement(framework, "WL.1");
    expect(key).toMatch(/^WL\.1\.[a-z2-9]{5}$/);
    expect(order(content)[0]).toBe(`WL.1 WL.1.a WL.1.b WL.1.c ${key}`);
    expect(addDomain(content, "ward-leadership").key).toMatch(/^WL\.[a-z2-9]{5}$/);
  });
  test("a change leaves everything else the very same", () => {
    const now = changeElement(framework, "WL.1.a", (it) => ({ ...it, name: "Asking" }));
    expect(now.domains[1]).toBe(framework.domains[1]);
    expect(elementIn(now, "WL.1.b")).toBe(elementIn(framework, "WL.1.b"));
    expect(elementIn(framework, "WL.1.a")?.name).toBe("Asking first");
  });
});

describe("the items of a questionnaire", () => {
  test("move within their element", () => {
    const now = moveItem(questionnaire, "WL.1.a.x", 1);
    expect(questionsOn(now, "WL.1.a")?.element.items.map(({ key }) => key)).toEqual([
      "WL.1.a.y",
      "WL.1.a.x",
    ]);
  });
  test("have keys below their element's", () => {
    expect(addItem(questionnaire, "WL.1.b").key).toMatch(/^WL\.1\.b\.[a-z2-9]{5}$/);
  });
  test("follow their element when the framework's next version has moved it", () => {
    const now = laidOver(questionnaire, moveElement(framework, "WL.1.a", "WL.2", 0));
    expect(now.sections[1]!.elements[0]).toMatchObject({ key: "WL.1.a" });
    expect(itemsOf(now)).toHaveLength(itemsOf(questionnaire).length);
  });
  test("go with an element that the framework no longer has, and what was said of them too", () => {
    const said = withMeaning(questionnaire, 1, "WL.1.b.x", false);
    const now = laidOver(said, removeElement(framework, "WL.1.b"));
    expect(itemsOf(now).map(({ key }) => key)).toEqual(["WL.1.a.x", "WL.1.a.y", "WL.2.a.x"]);
    expect(now.succession).toBeUndefined();
  });
});

describe("an element of the framework", () => {
  const outside = () => leftOut(questionnaire, framework).map(({ element }) => element.key);
  test("may be left out of a questionnaire, and a new one is until it is taken in", () => {
    expect(outside()).toEqual(["WL.1.c"]);
    const next = addElement(framework, "WL.1", () => 0).content;
    expect(laidOver(questionnaire, next).sections).toEqual(questionnaire.sections);
  });
  test("is taken in at its place, with its texts and without items", () => {
    const now = takeIn(questionnaire, framework, "WL.1.c");
    expect(now.sections[0]!.elements[2]).toEqual({
      key: "WL.1.c",
      name: "Resting",
      description: "About resting.",
      example: "A porter asks first.",
      items: [],
    });
  });
  test("takes its section and that section's figures along when it was the last, and brings assumed ones back", () => {
    const now = leaveOut(questionnaire, "WL.2.a");
    expect(now.sections.map(({ key }) => key)).toEqual(["WL.1"]);
    expect(now.measurement.sections.map(({ key }) => key)).toEqual(["WL.1"]);
    expect(takeIn(now, framework, "WL.2.a").measurement.sections[1]).toEqual({
      key: "WL.2",
      standardDeviation: 12,
      reliability: 0.8,
    });
  });
});

test("what is known of a section's error stays with it over another version of the framework", () => {
  const known = { key: "WL.2", standardDeviation: 9, reliability: 0.9 };
  const measured = {
    ...questionnaire,
    measurement: {
      ...questionnaire.measurement,
      sections: [questionnaire.measurement.sections[0]!, known],
    },
  };
  expect(laidOver(measured, framework).measurement.sections[1]).toEqual(known);
});

describe("what is said of a part's meaning", () => {
  test("is written down only where it has changed", () => {
    const changed = withMeaning(questionnaire, 2, "WL.1.a.x", false);
    expect(changed.succession).toEqual({
      since: 2,
      successors: [{ key: "WL.1.a.x", meaning: "changed" }],
    });
    expect(withMeaning(changed, 2, "WL.1.a.x", true)).toEqual(questionnaire);
  });
  test("goes with the part", () => {
    const changed = withMeaning(questionnaire, 2, "WL.1.a.x", false);
    expect(removeItem(changed, "WL.1.a.x").succession).toBeUndefined();
    const element = withMeaning(framework, 2, "WL.1.a", false);
    expect(removeElement(element, "WL.1.a").succession).toBeUndefined();
    expect(moveElement(element, "WL.1.a", "WL.2", 0).succession).toEqual(element.succession);
  });
});

describe("keys", () => {
  test("one that is taken is never given again", () => {
    let calls = 0;
    const random = () => (calls++ < 5 ? 0 : 0.5);
    expect(newKey("A", new Set(["A.bbbbb"]), random)).not.toBe("A.bbbbb");
  });
  test("come from names that people write", () => {
    expect(keyFor(" Leading on the Wards: Café, 2027! ")).toBe("leading-on-the-wards-cafe-2027");
    expect(initialsOf("ward-leadership")).toBe("WL");
  });
});

describe("undo", () => {
  test("typing on in one field is one step, a move is one of its own", () => {
    let history = beginning("");
    history = done(history, "a", "name");
    history = done(history, "ab", "name");
    history = done(history, "moved", null);
    history = done(history, "moved again", null);
    history = undone(undone(history));
    expect(history.present).toBe("ab");
    expect(undone(history).present).toBe("");
    expect(redone(history).present).toBe("moved");
  });
  test("a new step forgets what was taken back", () => {
    const history = done(undone(done(beginning("a"), "b", null)), "c", null);
    expect(redone(history).present).toBe("c");
  });
  test("undoing everything and redoing it ends where one was", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.option(fc.constantFrom("x", "y")))), (steps) => {
        const end = steps.reduce(
          (history, [value, field]) => done(history, value, field),
          beginning<number>(-1),
        );
        let back = end;
        for (let i = 0; i < 100; i++) back = undone(back);
        expect(back.present).toBe(-1);
        for (let i = 0; i < 100; i++) back = redone(back);
        expect(back.present).toBe(end.present);
      }),
    );
  });
});

test("moving about loses and doubles nothing", () => {
  const elements = ["WL.1.a", "WL.1.b", "WL.1.c", "WL.2.a"];
  const step = fc.tuple(fc.constantFrom(...elements), fc.constantFrom("WL.1", "WL.2"), fc.nat(5));
  fc.assert(
    fc.property(fc.array(step), fc.nat(3), (steps, turn) => {
      const end = steps.reduce(
        (content, [key, domain, at]) => moveElement(content, key, domain, at),
        moveDomain(framework, "WL.1", turn),
      );
      const keys = end.domains.flatMap((domain) => domain.elements.map(({ key }) => key));
      expect(keys.toSorted()).toEqual(elements);
    }),
  );
});
