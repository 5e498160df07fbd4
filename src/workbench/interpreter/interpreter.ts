import { ApiError, invalidArgument, notImplemented } from "./errors";
import { callMember, camel, memberName, pascal, readMember, setMember } from "./members";
import { ModelObject } from "./objects";
import { identity, project } from "./projection";
import { ACTION, PATH } from "./wire";
import type { Action, ArgumentInfo, Batch, BatchAnswer, BatchError, ObjectPath } from "./wire";

export interface InterpreterOptions {
  /** "" is the object that batches start from, other names are services */
  readonly services: Readonly<Record<string, ModelObject>>;
  /** Runs every synchronous piece of work on the model, so that its changes can be told from others'. */
  readonly around?: <T>(work: () => T) => T;
  /** An error nobody expected: a defect of the model. */
  readonly onDefect?: (error: unknown) => void;
}

export interface BatchOptions extends Pick<InterpreterOptions, "around"> {
  /** Throws before the action of that index runs, as a host that gives up midway. */
  readonly before?: (index: number, action: Action) => void;
}

type Objects = Map<number, ModelObject | null>;

/** One generic interpreter of batches over any object model. What ran before an error stays done. */
export class Interpreter {
  readonly #kept = new Map<string, ModelObject>();
  readonly #options: InterpreterOptions;
  #references = 0;

  constructor(options: InterpreterOptions) {
    this.#options = options;
  }

  async process(batch: Batch, { around = this.#options.around, before }: BatchOptions = {}): Promise<BatchAnswer> {
    const run = new Run(batch, this.#options.services, this.#kept, around ?? ((work) => work()), () => {
      return `ref${++this.#references}`;
    });
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    let error: BatchError | undefined;
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        else before?.(index, action);
        const value = action.ActionType === ACTION.trace ? null : await run.act(action);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (thrown) {
        error = this.#asBatchError(thrown, index, run.location(action));
        break;
      }
    }
    return {
      Results: results,
      ...(traces.length > 0 ? { TraceIds: traces } : {}),
      ...(error ? { Error: error } : {}),
    };
  }

  #asBatchError(thrown: unknown, index: number, location: string): BatchError {
    if (!(thrown instanceof ApiError)) this.#options.onDefect?.(thrown);
    const known = thrown instanceof ApiError ? thrown : new ApiError("GeneralException", String(thrown), 500);
    return {
      Code: known.code,
      Message: known.message,
      Location: location,
      ActionIndex: index,
      HttpStatusCode: known.status,
    };
  }
}

/** One batch on its way: objects already found by path. */
class Run {
  readonly #objects: Objects = new Map();

  constructor(
    private readonly batch: Batch,
    private readonly services: Readonly<Record<string, ModelObject>>,
    private readonly kept: Map<string, ModelObject>,
    private readonly around: <T>(work: () => T) => T,
    private readonly newReference: () => string,
  ) {}

  async act(action: Action): Promise<unknown> {
    const object = await this.resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return identity(object);
    if (object === null) return null; // a null object absorbs everything
    switch (action.ActionType) {
      case ACTION.method:
        return this.method(object, action);
      case ACTION.set: {
        const [value] = await this.arguments(action.ArgumentInfo);
        this.around(() => setMember(object, action.Name, value));
        return null;
      }
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.around(() => setMember(object, name, value));
        }
        return null;
      case ACTION.query:
        return project(object, action.QueryInfo ?? {}, pascal);
      case ACTION.queryAsJson:
        return project(object, action.QueryInfo ?? {}, (name) => name);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private async method(object: ModelObject, action: Action): Promise<unknown> {
    if (action.Name === "_KeepReference") {
      object._ReferenceId ??= this.newReference();
      this.kept.set(object._ReferenceId, object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const args = await this.arguments(action.ArgumentInfo);
    await object.prepare?.([memberName(object, action.Name)], args);
    const result = await this.around(() => callMember(object, action.Name, args));
    return result instanceof ModelObject ? identity(result) : result;
  }

  private async resolve(id: number): Promise<ModelObject | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidObjectPath", `no object path ${id}`);
    const found = (await this.find(path)) ?? null;
    this.#objects.set(id, found);
    return found;
  }

  private async find(path: ObjectPath): Promise<ModelObject | null> {
    const parent = path.ParentObjectPathId ? await this.resolve(path.ParentObjectPathId) : undefined;
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.services[""] ?? null;
      case PATH.newObject: {
        const service = this.services[path.Name];
        if (!service) throw new ApiError("ApiNotFound", `NotImplemented: service ${path.Name}`, 404);
        return service;
      }
      case PATH.property:
        return readMember(parent!, memberName(parent!, path.Name)) as ModelObject;
      case PATH.method: {
        const args = await this.arguments(path.ArgumentInfo);
        await parent!.prepare?.([memberName(parent!, path.Name)], args);
        return this.around(() => callMember(parent!, path.Name, args)) as ModelObject | null;
      }
      case PATH.indexer: {
        const args = await this.arguments(path.ArgumentInfo);
        return this.around(() => callMember(parent!, "GetItem", args)) as ModelObject;
      }
      case PATH.reference: {
        const object = this.kept.get(path.Name);
        if (!object) throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
        return object;
      }
      case PATH.nullObject:
        return null;
      default:
        throw invalidArgument();
    }
  }

  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given = info?.Arguments ?? [];
    const values: unknown[] = [];
    for (const [i, value] of given.entries())
      values.push(await this.argument(value, info?.ReferencedObjectPathIds?.[i]));
    return values;
  }

  /** An argument may be an object of the model, also inside arrays and plain objects. */
  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return Promise.all(value.map((item, i) => this.argument(item, (reference as unknown[])[i])));
    }
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.resolve((value as { _ObjectPathId: number })._ObjectPathId);
    const entries: [string, unknown][] = [];
    for (const [name, item] of Object.entries(value)) entries.push([name, await this.argument(item, 0)]);
    return Object.fromEntries(entries);
  }

  location(action: Action): string {
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    const object =
      this.#objects.get(action.ObjectPathId) ?? this.#objects.get(path?.ParentObjectPathId ?? -1) ?? undefined;
    return `${object?.constructor.name ?? ""}.${camel(action.Name || path?.Name || "getItem")}`;
  }
}
