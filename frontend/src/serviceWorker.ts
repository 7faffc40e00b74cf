/** Registers the worker that keeps the shell for use without a network, and tells when a new release is waiting. */

type Listener = () => void;
let waiting: ServiceWorker | null = null;
const listeners = new Set<Listener>();

const scriptUrl = "/sw.js";

export function onUpdateReady(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function isUpdateReady(): boolean {
  return waiting !== null;
}

/** The new release takes over and the page is loaded again. */
export function takeUpdate(): void {
  if (!waiting) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), {
    once: true,
  });
  waiting.postMessage({ type: "SKIP_WAITING" });
}

export function registerServiceWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    navigator.serviceWorker
      .register(trustedScriptUrl() as string)
      .then(watch)
      // Private windows and some policies refuse workers; the app works without one, only not offline.
      .catch((error: unknown) => console.warn("No offline use:", error));
  });
}

/** The page's policy takes script addresses only from a named policy; ours knows one address. */
function trustedScriptUrl(): unknown {
  const policy = window.trustedTypes?.createPolicy("app-service-worker", {
    createScriptURL: (url: string) => {
      if (url === scriptUrl) return url;
      throw new TypeError(`Not a script of ours: ${url}`);
    },
  });
  return policy ? policy.createScriptURL(scriptUrl) : scriptUrl;
}

function watch(registration: ServiceWorkerRegistration): void {
  const announce = (worker: ServiceWorker | null) => {
    // The very first worker replaces nothing, so there is nothing to tell.
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting = worker;
    listeners.forEach((listener) => listener());
  };
  announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") announce(worker);
    });
  });
}

/**
 * After a release an open page may ask for a part of the old one that is gone. Loading again brings the new one;
 * once only, so that a server in trouble does not make the page spin.
 */
export function reloadOnMissingPart(): void {
  window.addEventListener("vite:preloadError", (event) => {
    // Without a network the part may well be there still, and loading again would leave nothing to read.
    if (!navigator.onLine) return;
    const mark = "reloaded-for-missing-part";
    const last = Number(sessionStorage.getItem(mark) ?? 0);
    if (Date.now() - last < 60_000) return;
    event.preventDefault();
    sessionStorage.setItem(mark, String(Date.now()));
    window.location.reload();
  });
}
