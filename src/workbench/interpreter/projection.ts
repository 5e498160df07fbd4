import { camel, descriptor, memberName, readMember, scalarNames } from "./members";
import { ModelCollection, ModelObject } from "./objects";
import type { QueryInfo } from "./wire";

/** What of an object is asked for: members by name, "*" for all plain ones. */
interface Wanted {
  [member: string]: Wanted;
}

const ALL = "*";

function wantedBy({ Select, Expand }: QueryInfo): Wanted {
  const wanted: Wanted = {};
  const add = (path: string): Wanted =>
    path
      .split(/[/.]/)
      .filter(Boolean)
      .reduce<Wanted>((at, name) => (at[name] ??= {}), wanted);
  for (const path of Select ?? []) add(path);
  for (const path of Expand ?? []) add(path)[ALL] = {};
  if (!Select?.length) wanted[ALL] = {};
  return wanted;
}

/** Identity of an object in an answer; null stands for a null object. */
export function identity(object: unknown): unknown {
  if (object === null || object === undefined) return null;
  if (!(object instanceof ModelObject)) return object;
  const { id } = object as { id?: unknown };
  return {
    ...(id === undefined ? {} : { Id: id }),
    ...(object._ReferenceId === undefined ? {} : { _ReferenceId: object._ReferenceId }),
  };
}

/**
 * The answer to a query. Awaits `prepare` of every object whose members are read.
 * @param key how member names are spelt in the answer
 */
export async function project(object: ModelObject, info: QueryInfo, key: (name: string) => string): Promise<unknown> {
  return projectMembers(object, wantedBy(info), key, info);
}

async function projectMembers(
  object: ModelObject,
  wanted: Wanted,
  key: (name: string) => string,
  page: QueryInfo = {},
): Promise<unknown> {
  if (object instanceof ModelCollection) return projectCollection(object, wanted, key, page);
  const answer: Record<string, unknown> = {};
  const named = Object.keys(wanted).filter((name) => name !== ALL && name !== "$all");
  const members = named.map((name) => [memberName(object, name), wanted[name]!] as const);
  if (named.length < Object.keys(wanted).length) {
    await object.prepare?.(scalarNames(object));
    for (const name of scalarNames(object)) answer[key(name)] = readMember(object, name) ?? null;
  } else await object.prepare?.(members.map(([name]) => name));
  for (const [name, below] of members) {
    const value = readMember(object, name);
    answer[key(name)] =
      value instanceof ModelObject
        ? await projectMembers(value, Object.keys(below).length > 0 ? below : { [ALL]: {} }, key)
        : (value ?? null);
  }
  return answer;
}

async function projectCollection(
  collection: ModelCollection<ModelObject>,
  wanted: Wanted,
  key: (name: string) => string,
  { Top, Skip = 0 }: QueryInfo,
): Promise<unknown> {
  const answer: Record<string, unknown> = {};
  const ofItems: Wanted = {};
  // load("count") means the collection's own member, other names its items'
  for (const [name, below] of Object.entries(wanted)) {
    if (name === "items") Object.assign(ofItems, Object.keys(below).length > 0 ? below : { [ALL]: {} });
    else if (name !== ALL && descriptor(collection, camel(name))) {
      const own = readMember(collection, camel(name));
      answer[key(camel(name))] = own instanceof ModelObject ? await projectMembers(own, below, key) : own;
    } else ofItems[name] = below;
  }
  const items = collection.items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  const projected: unknown[] = [];
  for (const item of items) {
    projected.push({
      ...(identity(item) as object),
      ...((await projectMembers(item, ofItems, key)) as object),
    });
  }
  return { ...answer, [key("_Items")]: projected };
}
