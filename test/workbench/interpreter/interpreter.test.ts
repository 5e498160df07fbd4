import { ApiError } from "../../../src/workbench/interpreter/errors";
import { Interpreter } from "../../../src/workbench/interpreter/interpreter";
import { ModelCollection, ModelObject } from "../../../src/workbench/interpreter/objects";
import type { Action, Batch, ObjectPath } from "../../../src/workbench/interpreter/wire";
import { ACTION, PATH } from "../../../src/workbench/interpreter/wire";

/** A model that has nothing to do with spreadsheets. */
class Book extends ModelObject {
  lent = false;
  constructor(
    private readonly ownId: number,
    private ownTitle: string,
  ) {
    super();
  }
  get id(): number {
    return this.ownId;
  }
  get title(): string {
    return this.ownTitle;
  }
  set title(value: string) {
    if (value === "") throw new ApiError("InvalidArgument");
    this.ownTitle = value;
  }
  get pages(): number {
    return 100;
  }
  lend(to: string, days = 14): string {
    this.lent = true;
    return `${to} ${days}`;
  }
}

class Shelf extends ModelCollection<Book> {
  readonly #books = [new Book(1, "A"), new Book(2, "B"), new Book(3, "C")];
  get items(): readonly Book[] {
    return this.#books;
  }
  get count(): number {
    return this.#books.length;
  }
}

class Library extends ModelObject {
  readonly #shelf = new Shelf();
  get name(): string {
    return "Thư viện";
  }
  get shelf(): Shelf {
    return this.#shelf;
  }
}

const path = (id: number, type: number, name: string, parent = 0, args: unknown[] = []): ObjectPath => ({
  Id: id,
  ObjectPathType: type,
  Name: name,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: args },
});
const PATHS: Batch["ObjectPaths"] = {
  1: path(1, PATH.global, ""),
  2: path(2, PATH.property, "Shelf", 1),
  3: path(3, PATH.indexer, "GetItem", 2, [2]),
  4: path(4, PATH.method, "GetItemOrNullObject", 2, ["nowhere"]),
  5: path(5, PATH.method, "GetItemAt", 2, [9]),
};
const action = (id: number, type: number, on: number, rest: Partial<Action> = {}): Action => ({
  Id: id,
  ActionType: type,
  Name: "",
  ObjectPathId: on,
  ...rest,
});
const run = (...actions: Action[]) => interpreter.process({ Actions: actions, ObjectPaths: PATHS });

let interpreter: Interpreter;
beforeEach(() => {
  interpreter = new Interpreter({ services: { "": new Library() } });
});

it("finds objects, calls methods, sets and reads members, ignoring the first letter's case", async () => {
  const answer = await run(
    action(1, ACTION.instantiate, 3),
    action(2, ACTION.set, 3, { Name: "Title", ArgumentInfo: { Arguments: ["Bê"] } }),
    action(3, ACTION.method, 3, { Name: "Lend", ArgumentInfo: { Arguments: ["An", null] } }),
    action(4, ACTION.query, 3, { QueryInfo: { Select: ["title", "PAGES"] } }),
    action(5, ACTION.query, 3),
  );
  expect(answer).toEqual({
    Results: [
      { ActionId: 1, Value: { Id: 2 } },
      { ActionId: 2, Value: null },
      { ActionId: 3, Value: "An 14" },
      { ActionId: 4, Value: { Title: "Bê", Pages: 100 } },
      { ActionId: 5, Value: { Id: 2, Title: "Bê", Pages: 100 } },
    ],
  });
});

it("answers collections with their items and their own members", async () => {
  const { Results } = await run(
    action(1, ACTION.query, 2, { QueryInfo: { Select: ["title"], Top: 2 } }),
    action(2, ACTION.query, 2, { QueryInfo: { Select: ["count"] } }),
    action(3, ACTION.query, 1, { QueryInfo: { Select: ["name", "shelf/items/title"] } }),
  );
  expect(Results[0]!.Value).toEqual({
    _Items: [
      { Id: 1, Title: "A" },
      { Id: 2, Title: "B" },
    ],
  });
  expect(Results[1]!.Value).toMatchObject({ Count: 3 });
  expect(Results[2]!.Value).toMatchObject({ Name: "Thư viện", Shelf: { _Items: [{ Title: "A" }, {}, {}] } });
});

it("lets a null object absorb everything", async () => {
  const { Results, Error: error } = await run(
    action(1, ACTION.instantiate, 4),
    action(2, ACTION.method, 4, { Name: "Lend", ArgumentInfo: { Arguments: ["An"] } }),
    action(3, ACTION.query, 4),
  );
  expect(Results.map(({ Value }) => Value)).toEqual([null, null, null]);
  expect(error).toBeUndefined();
});

it.each([
  ["InvalidArgument", "Shelf.getItemAt", action(2, ACTION.instantiate, 5)],
  ["InvalidArgument", "Book.title", action(2, ACTION.set, 3, { Name: "Title", ArgumentInfo: { Arguments: [""] } })],
  ["InvalidOperation", "Book.pages", action(2, ACTION.set, 3, { Name: "Pages", ArgumentInfo: { Arguments: [1] } })],
  ["NotImplemented", "Book.burn", action(2, ACTION.method, 3, { Name: "Burn" })],
  ["NotImplemented", "Book.query", action(2, ACTION.query, 3, { Name: "query", QueryInfo: { Select: ["weight"] } })],
])("stops with %s and says where", async (code, place, failing) => {
  const answer = await run(action(1, ACTION.instantiate, 3), failing, action(3, ACTION.instantiate, 3));
  expect(answer.Results).toHaveLength(1);
  expect(answer.Error).toMatchObject({ Code: code, ActionIndex: 1 });
  expect(answer.Error!.Location).toBe(place);
});

it("keeps objects the add-in asks to keep, until it lets them go", async () => {
  const kept = await run(action(1, ACTION.method, 3, { Name: "_KeepReference" }), action(2, ACTION.instantiate, 3));
  const { _ReferenceId: reference } = kept.Results[1]!.Value as { _ReferenceId: string };
  const again = (actions: Action[]) =>
    interpreter.process({ Actions: actions, ObjectPaths: { ...PATHS, 9: path(9, PATH.reference, reference) } });
  const read = action(1, ACTION.query, 9, { QueryInfo: { Select: ["title"] } });
  expect((await again([read])).Results[0]!.Value).toEqual({ Title: "B" });
  await again([action(1, ACTION.method, 1, { Name: "_RemoveReference", ArgumentInfo: { Arguments: [reference] } })]);
  expect((await again([read])).Error).toMatchObject({ Code: "InvalidReference" });
});

it("lists trace actions, and hands every change to whoever wants to be around it", async () => {
  const around: string[] = [];
  const answer = await interpreter.process(
    {
      Actions: [
        action(1, ACTION.trace, 1),
        action(2, ACTION.set, 3, { Name: "Title", ArgumentInfo: { Arguments: ["x"] } }),
        action(3, ACTION.query, 3),
      ],
      ObjectPaths: PATHS,
    },
    {
      around: (work) => {
        around.push("in");
        return work();
      },
    },
  );
  expect(answer.TraceIds).toEqual([1]);
  // the item is looked up, then its title set
  expect(around).toHaveLength(2);
});
