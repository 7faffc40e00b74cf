import { useEffect } from "react";

/** Paper cannot be opened: what is folded away is printed open, and folded again afterwards. */
export function useOpenDetailsWhenPrinted(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
      for (const details of opened) {
        details.open = true;
      }
    };
    const close = () => {
      for (const details of opened) {
        details.open = false;
      }
      opened = [];
    };
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", close);
    return () => {
      window.removeEventListener("beforeprint", open);
      window.removeEventListener("afterprint", close);
    };
  }, []);
}
