/** Hands the person a file. Nothing of it stays in the browser but what they save. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after this turn of the event loop.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The day of an instant, for a file's name. */
export function dayOf(instant: string): string {
  return instant.slice(0, "2026-11-23".length);
}
