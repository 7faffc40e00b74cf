import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { createFrameworkDraft } from "../api/generated/commonVision";
import type { NewFrameworkDraft } from "../api/generated/commonVision.schemas";
import { newId } from "../device/newId";
import { frameworkDraftsKey } from "./queries";

/** Begins a draft. The same wish tried again, after a lost reply, is the same draft. */
export function useBeginFramework() {
  const client = useQueryClient();
  const wish = useRef({ of: "", id: "" });
  return useMutation({
    mutationFn: (request: NewFrameworkDraft) => {
      const of = JSON.stringify(request);
      if (wish.current.of !== of) wish.current = { of, id: newId() };
      return createFrameworkDraft(request, { "Idempotency-Key": wish.current.id });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: frameworkDraftsKey }),
  });
}
