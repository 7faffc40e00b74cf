import { expect, test, vi } from "vitest";
import { createSavedValue } from "./savedValue";

/** A server that answers when the test says so. */
function slowServer() {
  const sent: { value: string; answer: () => void; refuse: () => void }[] = [];
  const send = (value: string) =>
    new Promise<void>((resolve, reject) => {
      sent.push({ value, answer: resolve, refuse: () => reject(new Error("refused")) });
    });
  return { sent, send };
}

test("shows the wish at once and says saved only when the server has it", async () => {
  const { sent, send } = slowServer();
  const value = createSavedValue<string>("old", send);
  expect(value.current().state).toBe("idle");

  value.want("new");
  expect(value.current()).toMatchObject({ wanted: "new", state: "saving" });

  sent[0]?.answer();
  await vi.waitFor(() => expect(value.current().state).toBe("saved"));
});

test("sends one wish at a time, and then the newest, leaving out those between", async () => {
  const { sent, send } = slowServer();
  const value = createSavedValue<string>("", send);
  value.want("first");
  value.want("second");
  value.want("third");
  expect(sent.map(({ value: wish }) => wish)).toEqual(["first"]);

  sent[0]?.answer();
  await vi.waitFor(() => expect(sent.map(({ value: wish }) => wish)).toEqual(["first", "third"]));
  expect(value.current().state).toBe("saving");

  sent[1]?.answer();
  await vi.waitFor(() =>
    expect(value.current()).toMatchObject({ wanted: "third", state: "saved" }),
  );
});

test("keeps a refused wish, calls it not saved, and sends it again when asked", async () => {
  const { sent, send } = slowServer();
  const value = createSavedValue<string>("old", send);
  value.want("new");
  sent[0]?.refuse();
  await vi.waitFor(() =>
    expect(value.current()).toMatchObject({ wanted: "new", state: "refused" }),
  );

  value.retry();
  expect(value.current()).toMatchObject({ state: "saving", error: null });
  sent[1]?.answer();
  await vi.waitFor(() => expect(value.current().state).toBe("saved"));
});

test("a wish after a refusal is sent as well", async () => {
  const { sent, send } = slowServer();
  const value = createSavedValue<string>("old", send);
  value.want("new");
  sent[0]?.refuse();
  await vi.waitFor(() => expect(value.current().state).toBe("refused"));

  value.want("newer");
  expect(sent[1]?.value).toBe("newer");
});

test("tells whoever listens, until they stop", () => {
  const { send } = slowServer();
  const value = createSavedValue<string>("old", send);
  const heard = vi.fn<() => void>();
  const stop = value.subscribe(heard);
  value.want("new");
  expect(heard).toHaveBeenCalled();

  stop();
  heard.mockClear();
  value.want("newer");
  expect(heard).not.toHaveBeenCalled();
});
