import { ApiError, notImplemented } from "./errors";
import { ModelObject } from "./objects";

/** Finding members of model objects by the names that come over the wire. */

export const camel = (name: string): string => (name[0] === "_" ? name : name[0]!.toLowerCase() + name.slice(1));
export const pascal = (name: string): string => (name[0] === "_" ? name : name[0]!.toUpperCase() + name.slice(1));

/** of an object's class chain, most derived first */
function* prototypes(object: object): Generator<object> {
  for (
    let prototype: object | null = Object.getPrototypeOf(object) as object | null;
    prototype && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    yield prototype;
  }
}

export function descriptor(object: object, name: string): PropertyDescriptor | undefined {
  for (const prototype of prototypes(object)) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found;
  }
  return undefined;
}

const HIDDEN = new Set(["constructor", "prepare"]);

/** The model's own name for a member, ignoring case as the real host does. Throws NotImplemented when it has none. */
export function memberName(object: object, wire: string): string {
  const exact = camel(wire);
  if (!HIDDEN.has(exact) && descriptor(object, exact)) return exact;
  const wanted = wire.toLowerCase();
  for (const prototype of prototypes(object)) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (!HIDDEN.has(name) && name.toLowerCase() === wanted) return name;
    }
  }
  throw notImplemented(`${object.constructor.name}.${exact}`);
}

export function readMember(object: object, name: string): unknown {
  return (object as Record<string, unknown>)[name];
}

export function callMember(object: object, wire: string, args: readonly unknown[]): unknown {
  const name = memberName(object, wire);
  const method = readMember(object, name);
  if (typeof method !== "function") throw notImplemented(`${object.constructor.name}.${name}()`);
  // JSON turns an argument that was left out into null
  return (method as (...given: unknown[]) => unknown).apply(
    object,
    args.map((value) => (value === null ? undefined : value)),
  );
}

export function setMember(object: object, wire: string, value: unknown): void {
  const name = memberName(object, wire);
  const found = descriptor(object, name);
  if (!found?.set) {
    throw new ApiError("InvalidOperation", `${object.constructor.name}.${name} is read-only.`);
  }
  (object as Record<string, unknown>)[name] = value;
}

/** Names of all plain properties: what load() without names asks for. */
export function scalarNames(object: object): string[] {
  const names = new Set<string>();
  for (const prototype of prototypes(object)) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (!found.get || name.startsWith("_") || name === "items") continue;
      if (!(readMember(object, name) instanceof ModelObject)) names.add(name);
    }
  }
  return [...names];
}
