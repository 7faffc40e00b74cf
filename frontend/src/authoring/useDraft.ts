import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useOutletContext } from "react-router";
import { beforeSignOut } from "../auth/signOut";
import { newId } from "../device/newId";
import { useAskBeforeClosing } from "../ui/useAskBeforeClosing";
import type { FrameworkView } from "../api/generated/commonVision.schemas";
import type { FrameworkContent, QuestionnaireText } from "./content";
import { textsOnThisDevice } from "./device";
import { DraftKeeper, type DraftServer, type Editing } from "./draftKeeper";

export type Opening<C extends object> =
  | { readonly status: "opening" }
  | { readonly status: "failed"; readonly error: unknown }
  | { readonly status: "open"; readonly keeper: DraftKeeper<C> };

/** Drafts that were left and are still on their way to the server: who comes back at once must find them there. */
const leaving = new Map<string, Promise<void>>();

function leave<C extends object>(name: string, keeper: DraftKeeper<C>): void {
  const left = keeper.close().finally(() => {
    if (leaving.get(name) === left) leaving.delete(name);
  });
  leaving.set(name, left);
}

/** Opens a draft for as long as its pages are shown. `name` says which, among frameworks and questionnaires. */
export function useOpenDraft<C extends object>(
  name: string,
  serverFor: () => DraftServer<C>,
): Opening<C> & { retry: () => void } {
  const [opening, setOpening] = useState<Opening<C>>({ status: "opening" });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let keeper: DraftKeeper<C> | null = null;
    let left = false;
    const open = async () => {
      await leaving.get(name);
      const kept = await textsOnThisDevice();
      keeper = await DraftKeeper.open({ name, page: newId(), server: serverFor(), kept });
      if (left) leave(name, keeper);
      else setOpening({ status: "open", keeper });
    };
    open().catch((error: unknown) => {
      if (!left) setOpening({ status: "failed", error });
    });
    return () => {
      left = true;
      if (keeper) leave(name, keeper);
      setOpening({ status: "opening" });
    };
    // The server's address is in the name.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name, attempt]);

  return { ...opening, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}

/** Follows the keeper, and lets nobody leave with a word that is nowhere but on the page. */
export function useEditing<C extends object>(keeper: DraftKeeper<C>): Editing<C> {
  const editing = useSyncExternalStore(keeper.subscribe, keeper.current);
  useAskBeforeClosing(editing.saving !== "saved" && keeper.wouldLose());
  useEffect(
    () =>
      beforeSignOut(async () => {
        await keeper.sendNow();
        return true;
      }),
    [keeper],
  );
  return editing;
}

/** What the pages of one draft share. */
export interface DraftPages<C extends object> {
  readonly keeper: DraftKeeper<C>;
  readonly editing: Editing<C>;
  /** The text as it now is. */
  readonly content: C;
  /** The page and field that a JSON Pointer of the server's leads to. */
  readonly addressOf: (pointer: string) => string;
}

export function useFrameworkDraft(): DraftPages<FrameworkContent> {
  return useOutletContext();
}

export interface QuestionnairePages extends DraftPages<QuestionnaireText> {
  /** The version that it is over. */
  readonly framework: FrameworkView;
}

export function useQuestionnaireDraft(): QuestionnairePages {
  return useOutletContext();
}
