import { getResponse, updateAnswers } from "../api/generated/commonVision";
import type { AnswersChange } from "../api/generated/commonVision.schemas";
import { idOf, type Value } from "./given";
import type { Aged, Transport } from "./sender";
import { ratings, valueIn } from "./standing";

/** The API as the sender sees it. */
export const serverTransport: Transport = {
  save: async (response, batch, options) => {
    // No await before this call: on `pagehide` the request must be under way when the handler returns.
    const saved = await updateAnswers(response, changeOf(batch), options);
    const overruled = new Map<string, Value>();
    for (const { item, value } of saved.superseded) {
      overruled.set(idOf({ response, kind: "answer", key: item }), value);
    }
    for (const { item, value } of ratings(saved.supersededImportance)) {
      overruled.set(idOf({ response, kind: "importance", key: item }), value);
    }
    for (const { element, text } of saved.supersededNotes) {
      overruled.set(idOf({ response, kind: "note", key: element }), text);
    }
    return { revision: saved.revision, overruled };
  },
  read: async (response) => {
    const found = await getResponse(response);
    return (thing) => valueIn(found, thing);
  },
};

export function changeOf(batch: readonly Aged[]): AnswersChange {
  const answers: AnswersChange["answers"] = [];
  const notes: AnswersChange["notes"] = [];
  for (const { given, ageMillis } of batch) {
    if (given.kind === "note") {
      notes.push({ element: given.key, text: String(given.value), ageMillis });
    } else {
      const rating = given.kind === "importance" ? { rating: given.kind } : {};
      answers.push({ item: given.key, ...rating, value: Number(given.value), ageMillis });
    }
  }
  return { answers, notes };
}
