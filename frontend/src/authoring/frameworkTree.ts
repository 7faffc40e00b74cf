import type { FrameworkDomain, FrameworkElement } from "../api/generated/commonVision.schemas";
import type { FrameworkContent } from "./content";
import { initialsOf, newKey } from "./keys";
import { inserted, moved, placeOf, withChanged, without } from "./lists";
import { ownName } from "./ownership";
import { withoutGone } from "./succession";

/** A framework as its editor handles it: every function gives a new content and leaves the old one as it was. */

export function domainIn(content: FrameworkContent, key: string): FrameworkDomain | undefined {
  return content.domains.find((domain) => domain.key === key);
}

/** The domain in which an element stands: its key may be of another one, since a moved element keeps it. */
export function domainWith(
  content: FrameworkContent,
  element: string,
): FrameworkDomain | undefined {
  return content.domains.find(({ elements }) => elements.some(({ key }) => key === element));
}

export function elementIn(content: FrameworkContent, key: string): FrameworkElement | undefined {
  return domainWith(content, key)?.elements.find((element) => element.key === key);
}

export function changeDomain(
  content: FrameworkContent,
  key: string,
  change: (domain: FrameworkDomain) => FrameworkDomain,
): FrameworkContent {
  return { ...content, domains: withChanged(content.domains, key, change) };
}

export function changeElement(
  content: FrameworkContent,
  key: string,
  change: (element: FrameworkElement) => FrameworkElement,
): FrameworkContent {
  const domain = domainWith(content, key);
  if (!domain) return content;
  return changeDomain(content, domain.key, (it) => ({
    ...it,
    elements: withChanged(it.elements, key, change),
  }));
}

export function addDomain(
  content: FrameworkContent,
  framework: string,
  random?: () => number,
): { content: FrameworkContent; key: string } {
  const key = newKey(initialsOf(ownName(framework)), keysOf(content), random);
  const domain: FrameworkDomain = {
    key,
    name: "",
    summary: "",
    audience: "everyone",
    elements: [],
  };
  return { content: { ...content, domains: [...content.domains, domain] }, key };
}

export function addElement(
  content: FrameworkContent,
  domain: string,
  random?: () => number,
): { content: FrameworkContent; key: string } {
  const key = newKey(domain, keysOf(content), random);
  const element: FrameworkElement = {
    key,
    name: "",
    description: "",
    looksLike: [],
    example: "",
    suggestions: [],
    overplayed: "",
  };
  return {
    content: changeDomain(content, domain, (it) => ({
      ...it,
      elements: [...it.elements, element],
    })),
    key,
  };
}

export function removeDomain(content: FrameworkContent, key: string): FrameworkContent {
  return pruned({ ...content, domains: without(content.domains, key) });
}

export function removeElement(content: FrameworkContent, key: string): FrameworkContent {
  return pruned(taken(content, key));
}

export function moveDomain(content: FrameworkContent, key: string, to: number): FrameworkContent {
  return { ...content, domains: moved(content.domains, placeOf(content.domains, key), to) };
}

/** Within its domain or into another; its key goes with it. */
export function moveElement(
  content: FrameworkContent,
  key: string,
  domain: string,
  to: number,
): FrameworkContent {
  const element = elementIn(content, key);
  if (!element || !domainIn(content, domain)) return content;
  return changeDomain(taken(content, key), domain, (it) => ({
    ...it,
    elements: inserted(it.elements, to, element),
  }));
}

export interface Place {
  domain: string;
  at: number;
}

/** One step up or down the page: past the end of a domain it is the next domain. Null where there is no further. */
export function elementStep(content: FrameworkContent, key: string, step: -1 | 1): Place | null {
  const domain = content.domains.findIndex(({ elements }) => placeOf(elements, key) >= 0);
  const here = content.domains[domain];
  if (!here) return null;
  const at = placeOf(here.elements, key) + step;
  if (at >= 0 && at < here.elements.length) return { domain: here.key, at };
  const there = content.domains[domain + step];
  if (!there) return null;
  return { domain: there.key, at: step === 1 ? 0 : there.elements.length };
}

/** Without the element, wherever it goes next. */
function taken(content: FrameworkContent, key: string): FrameworkContent {
  return {
    ...content,
    domains: content.domains.map((domain) => ({
      ...domain,
      elements: without(domain.elements, key),
    })),
  };
}

function pruned(content: FrameworkContent): FrameworkContent {
  return withoutGone(content, keysOf(content));
}

/** Every key that is in use, so that a new one is another. */
function keysOf(content: FrameworkContent): Set<string> {
  return new Set(
    content.domains.flatMap((domain) => [domain.key, ...domain.elements.map(({ key }) => key)]),
  );
}
