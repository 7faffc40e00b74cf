import type { FrameworkElement } from "../api/generated/commonVision.schemas";
import type { FrameworkContent } from "./content";

const element = (key: string, name: string): FrameworkElement => ({
  key,
  name,
  description: `About ${name.toLowerCase()}.`,
  looksLike: ["Asks"],
  example: "A porter asks first.",
  suggestions: [{ kind: "try", text: "Ask one person.", source: null }],
  overplayed: "Is it ever too much?",
});

const rights = {
  owner: "A trust",
  licence: "CC BY 4.0",
  notice: "Ours.",
  attribution: "By us.",
};

/** A small framework for tests: two domains with three elements and one. */
export const framework: FrameworkContent = {
  name: "Ward leadership",
  summary: "Leading on a ward.",
  introduction: "First.\n\nSecond.",
  audience: "Everyone on a ward.",
  rights,
  domains: [
    {
      key: "WL.1",
      name: "Yourself",
      summary: "You.",
      audience: "everyone",
      elements: [
        element("WL.1.a", "Asking first"),
        element("WL.1.b", "Owning mistakes"),
        element("WL.1.c", "Resting"),
      ],
    },
    {
      key: "WL.2",
      name: "Others",
      summary: "Them.",
      audience: "senior",
      elements: [element("WL.2.a", "Listening")],
    },
  ],
};
