import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

/** One field that the server refused. The pointer is a JSON pointer into the body, or "header:Name". */
export interface FieldProblem {
  pointer: string;
  message: string;
}

/** An RFC 9457 problem as our API sends it. A type may add members of its own (`current` on a 412). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: FieldProblem[];
  [extension: string]: unknown;
}

export class ProblemError extends Error {
  override name = "ProblemError";

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }

  get status() {
    return this.problem.status;
  }

  /** The last part of the type, such as "response-submitted". */
  get slug() {
    return this.problem.type.split(/[/:#]/).pop() ?? "";
  }
}

/** There was no answer at all: no network, or the server is away. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 404;
}

/** Somebody, or the same person elsewhere, changed the thing in the meantime. */
export function isStale(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 412;
}

/** Worth another try by itself: nothing was wrong with what we asked. */
export function isPassing(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  return error instanceof ProblemError && [429, 502, 503, 504].includes(error.status);
}

export interface Words {
  title: MessageDescriptor;
  advice: MessageDescriptor;
}

/** What a person is told about an error. Refused fields are shown beside the field instead; see fieldMessages. */
export function wordsFor(error: unknown): Words {
  if (error instanceof UnreachableError) {
    return {
      title: msg`We cannot reach the service`,
      advice: msg`Check your connection, then try again.`,
    };
  }
  const status = error instanceof ProblemError ? error.status : 500;
  switch (status) {
    case 401:
      return {
        title: msg`You are signed out`,
        advice: msg`Sign in again to go on where you were.`,
      };
    case 403:
      return {
        title: msg`You cannot do this`,
        advice: msg`Your account does not allow it. If you think it should, ask the person who looks after Common Vision in your organisation.`,
      };
    case 404:
      return {
        title: msg`Page not found`,
        advice: msg`It may have been removed, or it may belong to somebody else.`,
      };
    case 409:
    case 412:
      return {
        title: msg`This has changed in the meantime`,
        advice: msg`Load the page again to see how it stands now.`,
      };
    case 413:
      return { title: msg`This is too long`, advice: msg`Shorten it and try again.` };
    case 429:
      return {
        title: msg`That was a little fast`,
        advice: msg`Wait a minute, then try again.`,
      };
    case 400:
    case 422:
      return {
        title: msg`Something in what you gave cannot be used`,
        advice: msg`Check it and try again.`,
      };
    default:
      return {
        title: msg`There is a problem with the service`,
        advice: msg`It is not your doing. Try again in a few minutes.`,
      };
  }
}

/** The server's words per field, by the last part of its pointer ("/unit" gives "unit"). */
export function fieldMessages(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(
    (error.problem.errors ?? []).map(({ pointer, message }) => [
      pointer.split("/").pop() ?? pointer,
      message,
    ]),
  );
}
