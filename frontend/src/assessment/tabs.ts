import type { Given, Value } from "./given";

/** What one tab tells the person's other tabs in the same browser. */
export type TabMessage =
  | { readonly type: "given"; readonly given: Given; readonly kept: boolean }
  | {
      readonly type: "confirmed";
      readonly response: string;
      readonly revision: number;
      readonly standing: readonly Standing[];
    }
  | { readonly type: "dropped"; readonly id: string; readonly click: string }
  | { readonly type: "forgotten"; readonly response: string };

/** What the server holds for a thing after it took, or overruled, a click. */
export type Standing = { readonly id: string; readonly click: string; readonly value: Value };

export interface Tabs {
  tell(message: TabMessage): void;
  listen(heard: (message: TabMessage) => void): void;
  close(): void;
}

export const noOtherTabs: Tabs = {
  tell: () => undefined,
  listen: () => undefined,
  close: () => undefined,
};

/** The channel is the person's own: a tab in which somebody else is signed in listens to another. */
export function browserTabs(owner: string): Tabs {
  if (typeof BroadcastChannel === "undefined") {
    return noOtherTabs;
  }
  const channel = new BroadcastChannel(`common-vision-answers-${owner}`);
  return {
    tell: (message) => channel.postMessage(message),
    listen: (heard) => {
      channel.onmessage = (event: MessageEvent<TabMessage>) => heard(event.data);
    },
    close: () => channel.close(),
  };
}
