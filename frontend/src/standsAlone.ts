type Part = { readonly name: string; readonly elements: readonly { readonly name: string }[] };

/**
 * Whether a domain is nothing but one element of the same name, as a dimension is in some frameworks: pages then show the one
 * and not the same words twice.
 */
export function standsAlone({ name, elements }: Part): boolean {
  return elements.length === 1 && elements[0]?.name === name;
}
