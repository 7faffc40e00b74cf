import { useCallback, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import "./phone-frame.css";

/**
 * What a person sees on a phone: a document of its own as wide as one, so that the style sheets' rules for narrow windows
 * hold in it. It has the page's own style sheets and nothing from elsewhere.
 */
export function PhoneFrame({ title, children }: { title: string; children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const furnish = useCallback((frame: HTMLIFrameElement | null) => {
    const inside = frame?.contentDocument;
    if (!inside) return;
    const sheets = document.querySelectorAll('link[rel="stylesheet"], style');
    inside.head.replaceChildren(...[...sheets].map((sheet) => sheet.cloneNode(true)));
    inside.documentElement.lang = document.documentElement.lang;
    inside.body.className = document.body.className;
    setBody(inside.body);
  }, []);

  return (
    <>
      <iframe className="app-phone" title={title} ref={furnish} />
      {body && createPortal(<div className="app-phone__page">{children}</div>, body)}
    </>
  );
}
