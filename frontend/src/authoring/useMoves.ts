import { useEffect, useRef, useState } from "react";

/**
 * After a move the page says where the thing now is, and the focus is back on what moved it: a browser drops the focus
 * of what is put elsewhere in the page.
 */
export function useMoves() {
  const [said, setSaid] = useState({ words: "", focus: "" });
  const focused = useRef(said);

  useEffect(() => {
    if (focused.current === said) return;
    focused.current = said;
    const target = document.getElementById(said.focus);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  }, [said]);

  return {
    words: said.words,
    say: (words: string, focus: string) => setSaid({ words, focus }),
  };
}
