/** Hands an object to the browser as a file to keep; nothing of it stays behind in the app. */
export function saveAsFile(name: string, content: object): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then; without this the file's text stays in memory.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
