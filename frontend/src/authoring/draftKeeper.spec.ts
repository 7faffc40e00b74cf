import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { ProblemError, UnreachableError } from "../api/problem";
import { deriveKeys } from "../device/sealing";
import { DraftKeeper, type Draft, type DraftServer } from "./draftKeeper";
import { keptTexts, type KeptTexts } from "./keptTexts";

interface Text {
  name: string;
  summary: string;
}

/** A server with one draft, and whatever goes wrong with it. */
class World implements DraftServer<Text> {
  content: Text = { name: "Leading", summary: "How." };
  revision = 1;
  fails: unknown = null;
  savingFails: unknown = null;
  saves = 0;

  private get draft(): Draft<Text> {
    return { key: "wl", revision: this.revision, content: this.content };
  }
  load = async () => {
    this.failIfItMust();
    return this.draft;
  };
  save = async (content: Text, over: Draft<Text>) => {
    this.saves += 1;
    this.failIfItMust();
    if (this.savingFails !== null) throw this.savingFails;
    if (over.revision !== this.revision) throw refusal(412, { current: this.draft });
    this.writtenBySomebody(content);
    return this.draft;
  };
  currentOf = (error: ProblemError) => error.problem.current as Draft<Text>;

  writtenBySomebody(content: Text) {
    this.content = content;
    this.revision += 1;
  }
  private failIfItMust() {
    if (this.fails !== null) throw this.fails;
  }
}

const refusal = (status: number, rest: object = {}) =>
  new ProblemError({ type: "about:blank", title: "No", status, ...rest });

let world: World;
let device: KeptTexts;
let pages = 0;
const open = (kept: KeptTexts | null = device) =>
  DraftKeeper.open({ name: "framework/wl", page: `page ${++pages}`, server: world, kept });
const named = (name: string) => (content: Text) => ({ ...content, name });
const waiting = () => device.find("framework/wl");

beforeEach(async () => {
  world = new World();
  const keys = await deriveKeys(btoa("k".repeat(32)));
  device = keptTexts(keys, new IDBFactory());
});

test("typing is shown at once and saved when it pauses, as one", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const keeper = await open();
    keeper.edit(named("Leading h"), "name");
    keeper.edit(named("Leading here"), "name");
    expect(keeper.current().history.present.name).toBe("Leading here");
    expect(keeper.current().saving).toBe("saving");
    expect(keeper.wouldLose()).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
  } finally {
    vi.useRealTimers();
  }
  await vi.waitFor(() => expect(world.content.name).toBe("Leading here"));
  expect(world.saves).toBe(1);
});

test("it says saved only when the server has it, and then keeps nothing here", async () => {
  const keeper = await open();
  keeper.edit(named("Leading here"), "name");
  await keeper.sendNow();
  expect(keeper.current().saving).toBe("saved");
  expect(keeper.wouldLose()).toBe(false);
  expect(await waiting()).toEqual([]);
});

test("undo is saved as well", async () => {
  const keeper = await open();
  keeper.edit(named("Leading here"), "name");
  await keeper.sendNow();
  keeper.undo();
  await keeper.sendNow();
  expect(world.content.name).toBe("Leading");
  keeper.redo();
  await keeper.sendNow();
  expect(world.content.name).toBe("Leading here");
});

test("without a network it is kept here, and the next visit finds and sends it", async () => {
  const keeper = await open();
  world.fails = new UnreachableError("away");
  keeper.edit(named("On the train"), "name");
  await keeper.sendNow();
  expect(keeper.current().saving).toBe("kept");
  expect(keeper.wouldLose()).toBe(false);
  await keeper.close();

  world.fails = null;
  const next = await open();
  expect(next.current().history.present.name).toBe("On the train");
  expect(next.current().notice).toBe("found");
  await next.sendNow();
  expect(world.content.name).toBe("On the train");
  expect(await waiting()).toEqual([]);
});

test("found again and still not to be sent, it is kept on", async () => {
  const keeper = await open();
  world.savingFails = new UnreachableError("away");
  keeper.edit(named("On the train"), "name");
  await keeper.sendNow();
  await keeper.close();
  const next = await open();
  await next.sendNow();
  expect(next.current().saving).toBe("kept");
  expect(await waiting()).toMatchObject([{ value: { content: { name: "On the train" } } }]);
});

test("where the browser keeps nothing either, it says so and would lose it", async () => {
  const keeper = await open(null);
  world.fails = new UnreachableError("away");
  keeper.edit(named("On the train"), "name");
  await keeper.sendNow();
  expect(keeper.current().saving).toBe("risky");
  expect(keeper.wouldLose()).toBe(true);
});

test("what two people changed in different fields is brought together without a question", async () => {
  const keeper = await open();
  world.writtenBySomebody({ name: "Leading", summary: "Theirs." });
  keeper.edit(named("Mine"), "name");
  await keeper.sendNow();
  expect(keeper.current().conflicts).toEqual([]);
  expect(keeper.current().notice).toBe("taken-in");
  await keeper.sendNow();
  expect(world.content).toEqual({ name: "Mine", summary: "Theirs." });
});

test.each([
  ["mine", "Mine"],
  ["theirs", "Theirs"],
] as const)(
  "a field that both changed is asked; %s is saved when it is chosen",
  async (whose, name) => {
    const keeper = await open();
    world.writtenBySomebody({ name: "Theirs", summary: "How." });
    keeper.edit(named("Mine"), "name");
    await keeper.sendNow();
    expect(keeper.current()).toMatchObject({ saving: "asked", conflicts: [{ mine: "Mine" }] });
    expect(world.content.name).toBe("Theirs");

    keeper.decide(keeper.current().conflicts[0]!, whose);
    await keeper.sendNow();
    expect(world.content.name).toBe(name);
    expect(keeper.current().saving).toBe("saved");
  },
);

test("a question that was not answered is asked again at the next visit", async () => {
  const keeper = await open();
  world.writtenBySomebody({ name: "Theirs", summary: "How." });
  keeper.edit(named("Mine"), "name");
  await keeper.sendNow();
  await keeper.close();
  const next = await open();
  expect(next.current().conflicts).toMatchObject([{ mine: "Mine", theirs: "Theirs" }]);
  expect(world.content.name).toBe("Theirs");
});

test("a reply that was lost on its way asks nobody anything", async () => {
  const keeper = await open();
  keeper.edit(named("Mine"), "name");
  world.writtenBySomebody({ name: "Mine", summary: "How." });
  await keeper.sendNow();
  expect(keeper.current().conflicts).toEqual([]);
  await keeper.sendNow();
  expect(keeper.current().saving).toBe("saved");
});

test("what the server will not take stays here with the reason, and goes when it is mended", async () => {
  const keeper = await open();
  world.fails = refusal(422);
  keeper.edit(named("x".repeat(300)), "name");
  await keeper.sendNow();
  expect(keeper.current().saving).toBe("refused");
  expect(await waiting()).toHaveLength(1);
  world.fails = null;
  keeper.edit(named("Short"), "name");
  await keeper.sendNow();
  expect(keeper.current().saving).toBe("saved");
});

test("a draft that somebody published or deleted meanwhile takes no word with it", async () => {
  const keeper = await open();
  world.fails = refusal(404);
  keeper.edit(named("Mine"), "name");
  await keeper.sendNow();
  expect(keeper.current().saving).toBe("gone");
  expect(keeper.wouldLose()).toBe(false);
  expect(await waiting()).toHaveLength(1);
});

test("another person at the same computer finds nothing", async () => {
  const factory = new IDBFactory();
  const keysOf = (person: string) => deriveKeys(btoa(person.repeat(32)));
  const kept = { page: "p", value: { name: "Mine" } };
  await keptTexts(await keysOf("k"), factory).keep("framework/wl", kept);
  expect(await keptTexts(await keysOf("k"), factory).find("framework/wl")).toEqual([kept]);
  expect(await keptTexts(await keysOf("o"), factory).find("framework/wl")).toEqual([]);
});
