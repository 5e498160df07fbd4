import { invalidArgument, itemNotFound } from "./errors";

/**
 * Base of every object the add-in can hold. Its public members carry the API's names; those that begin with "_" are
 * on the wire too. What must stay unseen is kept in #private fields or symbols.
 */
export abstract class ModelObject {
  /** set by the interpreter once the add-in keeps the object */
  _ReferenceId?: string;

  constructor() {
    // no field of the interpreter may look like a member of the model
    Object.defineProperty(this, "_ReferenceId", { value: undefined, writable: true, enumerable: false });
  }

  /** Called before the named members are read or a method is called, so that values can be brought up to date first. */
  prepare?(members: readonly string[], args?: readonly unknown[]): Promise<void> | void;
}

/** A collection with items; found by id or name, ignoring case. */
export abstract class ModelCollection<Item extends ModelObject> extends ModelObject {
  abstract get items(): readonly Item[];

  getItemOrNullObject(key: string | number): Item | null {
    const wanted = String(key).toLowerCase();
    const matches = (own: unknown): boolean => own !== undefined && String(own).toLowerCase() === wanted;
    return (
      this.items.find((item) => {
        const { id, name, key: ownKey } = item as unknown as { id?: unknown; name?: unknown; key?: unknown };
        return matches(id) || matches(name) || matches(ownKey);
      }) ?? null
    );
  }

  getItem(key: string | number): Item {
    const item = this.getItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }

  getItemAt(index: number): Item {
    const item = this.items[index];
    if (!item) throw invalidArgument();
    return item;
  }

  getCount(): number {
    return this.items.length;
  }
}
