import "@testing-library/jest-dom/vitest";
import { i18n } from "@lingui/core";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

i18n.load("en", {});
i18n.activate("en", ["en-GB"]);

beforeEach(() => {
  // What the server leaves in a browser that somebody has signed in with: see auth/mark.ts.
  document.cookie = "signed_in=yes; Path=/";
  // jsdom has neither; pages only need them to be there.
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});

afterEach(cleanup);
