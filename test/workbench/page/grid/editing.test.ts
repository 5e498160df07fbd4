import { createEditing, type EditSession } from "../../../../src/workbench/page/grid/editing";
import { memorySpreadsheet } from "../../../support/memorySpreadsheet";

function edit() {
  const spreadsheet = memorySpreadsheet();
  const seen: (EditSession | null)[] = [];
  const editing = createEditing(spreadsheet, (session) => seen.push(session));
  return { spreadsheet, editing, seen };
}

const A1 = { row: 0, column: 0 };

it("tells the spreadsheet that a cell is being edited, and writes the text as it was typed", () => {
  const { spreadsheet, editing, seen } = edit();
  editing.start("s1", A1, "enter", "9");
  editing.typed("93,9%", 5);
  editing.commit();
  expect(spreadsheet.log).toEqual(["editing true", "editing false", "type s1!A1 93,9%"]);
  expect(seen[seen.length - 1]).toBeNull();
});

it("writes nothing when nothing changed or the edit was cancelled", () => {
  const { spreadsheet, editing } = edit();
  spreadsheet.put(A1, "cũ");
  editing.start("s1", A1, "edit", null);
  expect(editing.session()?.text).toBe("cũ");
  editing.commit();
  editing.start("s1", A1, "edit", null);
  editing.typed("mới", 3);
  editing.cancel();
  expect(spreadsheet.log.filter((line) => line.startsWith("type"))).toEqual([]);
  expect(spreadsheet.log.filter((line) => line === "editing false")).toHaveLength(2);
});

it("stays open when the spreadsheet refuses", () => {
  const { spreadsheet, editing } = edit();
  spreadsheet.type = () => {
    throw new Error("protected");
  };
  editing.start("s1", A1, "enter", "1");
  expect(() => editing.commit()).toThrow("protected");
  expect(editing.session()?.text).toBe("1");
  expect(spreadsheet.log).toEqual(["editing true", "editing false", "editing true"]);
});

describe("pointing at cells", () => {
  it("puts an address in, and the next one in its place", () => {
    const { editing } = edit();
    editing.start("s1", A1, "enter", "=BHXH.GROWTH(");
    expect(editing.takesReference()).toBe(true);
    editing.point("s1", { row: 5, column: 4, rows: 1, columns: 1 });
    expect(editing.session()?.text).toBe("=BHXH.GROWTH(E6");
    editing.point("s1", { row: 5, column: 4, rows: 4, columns: 1 });
    expect(editing.session()?.text).toBe("=BHXH.GROWTH(E6:E9");
    editing.typed("=BHXH.GROWTH(E6:E9;", 19);
    editing.point("s1", { row: 5, column: 2, rows: 4, columns: 1 });
    expect(editing.session()?.text).toBe("=BHXH.GROWTH(E6:E9;C6:C9");
  });

  it("names another sheet", () => {
    const { editing } = edit();
    editing.start("s1", A1, "enter", "=");
    editing.point("s2", A1AsBox);
    expect(editing.session()?.text).toBe("='Hai'!A1");
  });

  it("is over once the caret moves away", () => {
    const { editing } = edit();
    editing.start("s1", A1, "enter", "=");
    editing.point("s1", A1AsBox);
    editing.typed("=A1", 1);
    expect(editing.session()?.pointed).toBeNull();
    expect(editing.takesReference()).toBe(false);
  });
});

const A1AsBox = { row: 0, column: 0, rows: 1, columns: 1 };
