import { useMutation, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useRef } from "react";
import { createFrameworkDraft, createQuestionnaireDraft } from "../api/generated/commonVision";
import { newId } from "../device/newId";
import { frameworkDraftsKey, questionnaireDraftsKey } from "./queries";

export const useBeginFramework = () => useBegin(createFrameworkDraft, frameworkDraftsKey);
export const useBeginQuestionnaire = () =>
  useBegin(createQuestionnaireDraft, questionnaireDraftsKey);

/** Begins a draft. The same wish tried again, after a lost reply, is the same draft. */
function useBegin<Wish, View>(
  create: (wish: Wish, headers: { "Idempotency-Key": string }) => Promise<View>,
  drafts: QueryKey,
) {
  const client = useQueryClient();
  const tried = useRef({ wish: "", id: "" });
  return useMutation({
    mutationFn: (request: Wish) => {
      const wish = JSON.stringify(request);
      if (tried.current.wish !== wish) tried.current = { wish, id: newId() };
      return create(request, { "Idempotency-Key": tried.current.id });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: drafts }),
  });
}
