import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  getGetResponseQueryKey,
  getListResponsesQueryKey,
  getResponse,
  submitResponse,
} from "../api/generated/commonVision";
import type { ResponseView } from "../api/generated/commonVision.schemas";
import { isStale, ProblemError } from "../api/problem";
import { paths } from "../paths";
import { isInRound } from "./rounds";
import { changedItems } from "./standing";
import type { Assessment } from "./WithAssessment";

const PATIENCE_MILLIS = 10_000;

export type SubmissionState =
  | { readonly at: "resting" }
  | { readonly at: "under-way" }
  /** Something waits on the device that could not be sent: submitting would leave it out. */
  | { readonly at: "unsent"; readonly count: number }
  /** Somebody, most likely the same person, changed these elsewhere since the page was looked at. */
  | { readonly at: "changed"; readonly items: readonly string[]; readonly notes: readonly string[] }
  | { readonly at: "failed"; readonly error: unknown };

export type Submission = {
  readonly state: SubmissionState;
  readonly submit: (countsForOrganisation: boolean) => void;
  readonly retry: () => void;
};

/** Submits what the person has seen on the page, and nothing else. */
export function useSubmission({ keeper, response, questionnaire, given }: Assessment): Submission {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [state, setState] = useState<SubmissionState>({ at: "resting" });
  const [last, setLast] = useState(false);
  const { id } = response;
  const queryKey = getGetResponseQueryKey(id);

  /** What was shown when the button was pressed, against what the server holds. */
  const differs = (current: ResponseView): SubmissionState | null => {
    const { items, notes } = changedItems(given, current);
    return items.length + notes.length > 0 ? { at: "changed", items, notes } : null;
  };

  const attempt = async (
    countsForOrganisation: boolean,
  ): Promise<SubmissionState | "submitted"> => {
    if (!(await keeper.sendAll(PATIENCE_MILLIS))) {
      return { at: "unsent", count: keeper.outbox.view().waiting };
    }
    const current = await getResponse(id);
    client.setQueryData(queryKey, current);
    if (current.state === "SUBMITTED") {
      return "submitted";
    }
    const changed = differs(current);
    if (changed !== null) {
      return changed;
    }
    try {
      const submitted = await submitResponse(
        id,
        { countsForOrganisation },
        { "If-Match": `"${current.revision}"` },
      );
      client.setQueryData(queryKey, submitted);
      return "submitted";
    } catch (error) {
      if (isStale(error)) {
        const now = (error as ProblemError).problem.current as ResponseView;
        client.setQueryData(queryKey, now);
        // Nothing that shows: the page says at least that it has to be pressed again.
        return differs(now) ?? { at: "changed", items: [], notes: [] };
      }
      // The reply to an earlier try was lost, or another device was quicker.
      if (error instanceof ProblemError && error.slug === "response-submitted") {
        return "submitted";
      }
      throw error;
    }
  };

  const submit = (countsForOrganisation: boolean) => {
    setLast(countsForOrganisation);
    setState({ at: "under-way" });
    attempt(countsForOrganisation).then(
      async (outcome) => {
        if (outcome === "submitted") {
          await client.invalidateQueries({ queryKey: getListResponsesQueryKey() });
          await navigate(isInRound(questionnaire) ? paths.feedback() : paths.report(id), {
            replace: true,
          });
        } else {
          setState(outcome);
        }
      },
      (error: unknown) => setState({ at: "failed", error }),
    );
  };

  return { state, submit, retry: () => submit(last) };
}
