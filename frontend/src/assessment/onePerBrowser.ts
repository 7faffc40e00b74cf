/** A tab that hangs with the lock must not stop the others for good; sending twice is harmless. */
const PATIENCE_MILLIS = 25_000;

/** Lets work happen in one of the person's tabs at a time, where the browser has locks. */
export function onePerBrowser(owner: string): <T>(work: () => Promise<T>) => Promise<T> {
  const { locks } = navigator;
  // Absent before 2022 and on pages without HTTPS.
  if (locks === undefined) {
    return (work) => work();
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const waiting = new AbortController();
    const patience = setTimeout(() => waiting.abort(), PATIENCE_MILLIS);
    try {
      return await locks.request(
        `common-vision-answers-${owner}`,
        { signal: waiting.signal },
        () => {
          clearTimeout(patience);
          return work();
        },
      );
    } catch (error) {
      if (!waiting.signal.aborted) {
        throw error;
      }
      return work();
    } finally {
      clearTimeout(patience);
    }
  };
}
