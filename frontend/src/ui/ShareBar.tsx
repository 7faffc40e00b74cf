import type { ReactNode } from "react";
import "./share-bar.css";

/** A share in words, and below them as a bar whose frame is a hundred in a hundred. */
export function ShareBar({ percent, children }: { percent: number; children: ReactNode }) {
  return (
    <>
      {children}
      <span className="share-bar" aria-hidden="true">
        <span className="share-bar__share" style={{ width: `${percent}%` }} />
      </span>
    </>
  );
}
