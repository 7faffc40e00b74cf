/**
 * Brings two editors' texts together: what only one of them changed is taken, and what both changed differently is asked.
 * Things with a key are followed by it wherever they stand, so that a moved element still takes its changed text along.
 */

/** A field that both have changed, and differently. Undefined: not there, because it was removed. */
export interface Conflict {
  /** The thing it is a field of, "domains/elements:LF.1.1", or "" for the whole. */
  readonly thing: string;
  /** The field, "name" or "rights.owner"; null where it is the thing as a whole that one of them removed. */
  readonly field: string | null;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged<T> {
  /** With mine wherever there is a conflict, and nothing removed that the other one changed. */
  readonly content: T;
  readonly conflicts: readonly Conflict[];
}

/** The lists whose things have keys; every other list is one field. */
const keyed = ["domains", "sections", "elements", "items", "openQuestions", "successors"];

type Fields = ReadonlyMap<string, unknown>;

interface Thing {
  readonly key: string;
  /** The list it stands in, and whose: "" is the whole. */
  readonly list: string;
  readonly owner: string;
  readonly fields: Fields;
  /** Things in its lists, in order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** A part of a content: only what stands in a list of things must have a key. */
type Part = Record<string, unknown> & { key?: string };

type Things = ReadonlyMap<string, Thing>;

/** Whether two contents say the same. */
export const sayTheSame = (a: object, b: object): boolean => same(a, b);

export function merge<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const [before, one, two] = [base, mine, theirs].map(taken) as [Things, Things, Things];
  const conflicts: Conflict[] = [];
  const merged = new Map<string, Thing>();
  /** Removed by one, changed by the other: they stay, with all that is in them, until somebody decides. */
  const contested = new Set<string>();

  for (const id of new Set([...two.keys(), ...one.keys()])) {
    const [was, a, b] = [before.get(id), one.get(id), two.get(id)];
    if (was && !(a && b)) {
      const [left, side] = a ? [a, one] : [b!, two];
      if (!contested.has(left.owner)) {
        if (!changed(was, left, before, side)) continue;
        const [mine, theirs] = [one, two].map((things) => things.has(id) && whole(id, things));
        conflicts.push({
          thing: id,
          field: null,
          mine: mine || undefined,
          theirs: theirs || undefined,
        });
      }
      contested.add(id);
    }
    merged.set(id, together(id, was, a, b, conflicts));
  }
  return { content: whole("", placed(merged)) as T, conflicts };
}

/** The content with one conflict decided. */
export function decided<T extends object>(content: T, conflict: Conflict, chosen: unknown): T {
  const things = new Map(taken(content));
  const { thing, field } = conflict;
  const there = things.get(thing);
  if (field === null) {
    if (chosen === undefined) things.delete(thing);
    return whole("", placed(things)) as T;
  }
  if (there) things.set(thing, { ...there, fields: withField(there.fields, field, chosen) });
  return whole("", placed(things)) as T;
}

function withField(fields: Fields, field: string, value: unknown): Fields {
  const next = new Map(fields);
  if (value === undefined) next.delete(field);
  else next.set(field, value);
  return next;
}

/** One thing out of up to three of it. */
function together(
  id: string,
  was: Thing | undefined,
  a: Thing | undefined,
  b: Thing | undefined,
  conflicts: Conflict[],
): Thing {
  const some = (a ?? b)!;
  if (!a || !b) return some;
  const fields = new Map<string, unknown>();
  for (const field of new Set([...b.fields.keys(), ...a.fields.keys()])) {
    const [before, mine, theirs] = [was, a, b].map((thing) => thing?.fields.get(field));
    const chosen = same(mine, before) ? theirs : mine;
    if (chosen !== undefined) fields.set(field, chosen);
    if (!same(mine, before) && !same(theirs, before) && !same(mine, theirs)) {
      conflicts.push({ thing: id, field, mine, theirs });
    }
  }
  const lists = new Map<string, readonly string[]>();
  for (const name of new Set([...b.lists.keys(), ...a.lists.keys()])) {
    const [before = [], mine = [], theirs = []] = [was, a, b].map((thing) =>
      thing?.lists.get(name),
    );
    const inBoth = a.lists.has(name) && b.lists.has(name);
    const order = ordered(before, mine, theirs);
    if (inBoth || order.length > 0) lists.set(name, order);
  }
  const stands = was && was.owner === a.owner ? b : a;
  return { key: a.key, list: stands.list, owner: stands.owner, fields, lists };
}

/** The order of whoever changed it; mine if both did. What only the other has comes after what it came after there. */
function ordered(
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const known = (list: readonly string[]) => list.filter((id) => before.includes(id));
  const inBoth = (list: readonly string[]) =>
    list.filter((id) => mine.includes(id) && theirs.includes(id));
  const iKeptIt = same(inBoth(known(before)), inBoth(known(mine)));
  const [lead, other] = iKeptIt ? [theirs, mine] : [mine, theirs];
  const result = [...lead];
  other.forEach((id, index) => {
    if (result.includes(id)) return;
    const after = other
      .slice(0, index)
      .reverse()
      .find((earlier) => result.includes(earlier));
    result.splice(after === undefined ? 0 : result.indexOf(after) + 1, 0, id);
  });
  return result;
}

/** Every thing in the lists of its owner and of no other; owners that went take what they held with them. */
function placed(things: Things): Things {
  const result = new Map<string, Thing>();
  for (const [id, thing] of things) {
    const lists = new Map<string, readonly string[]>();
    for (const [name, ids] of thing.lists) {
      lists.set(
        name,
        ids.filter((inner) => things.get(inner)?.owner === id),
      );
    }
    result.set(id, { ...thing, lists });
  }
  for (const [id, { owner, list }] of things) {
    const holder: Thing | undefined = result.get(owner);
    const ids = holder?.lists.get(list) ?? [];
    if (id === "" || !holder || ids.includes(id)) continue;
    result.set(owner, { ...holder, lists: new Map(holder.lists).set(list, [...ids, id]) });
  }
  return result;
}

/** Whether the thing, or anything in it, was changed or moved. */
function changed(was: Thing, now: Thing, before: Things, after: Things): boolean {
  if (
    was.owner !== now.owner ||
    !same(Object.fromEntries(was.fields), Object.fromEntries(now.fields))
  )
    return true;
  return [...now.lists.values()].flat().some((id) => {
    const [then, here] = [before.get(id), after.get(id)];
    return !then || !here || changed(then, here, before, after);
  });
}

/** The content taken apart into its things. */
function taken(content: object): Things {
  const things = new Map<string, Thing>();
  take(content as Part, "", "", "", things);
  return things;
}

function take(
  value: Part,
  id: string,
  list: string,
  owner: string,
  things: Map<string, Thing>,
): void {
  const fields = new Map<string, unknown>();
  const lists = new Map<string, string[]>();
  // Its place is kept before those of what it holds.
  things.set(id, { key: value.key ?? "", list, owner, fields, lists });
  const walk = (part: Record<string, unknown>, path: string) => {
    for (const [name, inner] of Object.entries(part)) {
      const field = path + name;
      if (inner === undefined) continue;
      if (keyed.includes(name) && Array.isArray(inner)) {
        const above = list === "" ? "" : `${id.slice(0, id.indexOf(":"))}/`;
        lists.set(
          field,
          inner.map((member: Part) => {
            const memberId = `${above}${field}:${member.key}`;
            take(member, memberId, field, id, things);
            return memberId;
          }),
        );
      } else if (isObject(inner)) walk(inner, `${field}.`);
      else fields.set(field, inner);
    }
  };
  walk(value, "");
}

/** The thing put together again with all that is in its lists. */
function whole(id: string, things: Things): Record<string, unknown> {
  const { fields, lists } = things.get(id)!;
  const value: Record<string, unknown> = {};
  for (const [field, inner] of fields) put(value, field, inner);
  for (const [field, ids] of lists) {
    put(
      value,
      field,
      ids.map((inner) => whole(inner, things)),
    );
  }
  return value;
}

function put(value: Record<string, unknown>, field: string, inner: unknown): void {
  const [first = "", ...rest] = field.split(".");
  if (rest.length === 0) value[first] = inner;
  else put((value[first] ??= {}) as Record<string, unknown>, rest.join("."), inner);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whatever order the fields of an object are written in, and whether what is not there is said to be undefined. */
function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
