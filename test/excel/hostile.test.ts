import { lightOf } from "../../src/taskpane/store/explanations";
import { createSession, type Session } from "../../src/taskpane/store/session";
import type { Jobs } from "../../src/taskpane/store/sessionParts";
import { lexicon } from "../../src/locales/lexicon";
import { messagesFor } from "../../src/locales";
import { targetTableTexts } from "../../src/locales/targetTable.vi";
import { recheckWorkbook } from "../../src/workbook/jobs/recheckWorkbook";
import { checkWorkbook } from "../../src/workbook/jobs/checkWorkbook";
import { prepareTargets } from "../../src/workbook/jobs/prepareTargets";
import { caseSheets } from "../support/caseSheets";
import type { CellGiven } from "../support/blocks";
import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";

/** Workbooks that nobody means to check: through Microsoft's client each gets a clear answer and stays as it was. */

type Sheets = Parameters<typeof caseSheets>[0]["sheets"];

const NOW = new Date(2020, 2, 18, 9, 30);
const TABLE: readonly (readonly CellGiven[])[] = [
  ["Huyện Cam Lộ, năm 2019"],
  ["STT", "Chỉ tiêu", "Thực hiện năm 2018", "Thực hiện năm 2019", "Số tăng"],
  [1, "BHXH bắt buộc", 100, 120, 20],
  [2, "BHXH tự nguyện", 10, 15, 5],
  [3, "BHXH", 110, 135, 25],
];

let product: Product;
let session: Session;

async function open(sheets: Sheets): Promise<void> {
  product = await openProduct({ sheets: caseSheets({ name: "", reading: "", sheets }) });
  const { port } = product;
  const unused = () => {
    throw new Error("not asked for here");
  };
  const jobs: Partial<Jobs> = {
    check: (trusted, progress) => checkWorkbook(port, lexicon, { trusted }, progress),
    recheck: (report, edited, trusted, progress) =>
      recheckWorkbook(port, lexicon, report, edited, { trusted }, progress),
    prepare: (options, progress) => prepareTargets(port, lexicon, targetTableTexts, options, NOW, progress),
    report: unused,
  };
  session = createSession({
    host: port,
    jobs: jobs as Jobs,
    language: "vi",
    preferences: { language: () => null, keepLanguage: () => undefined },
    pause: () => Promise.resolve(),
    now: () => NOW,
  });
}

afterEach(() => product.dispose());

const state = () => session.store.getState();
const { pane } = messagesFor("vi");

/** The sentence of the light, and of the notice where there is one. */
function said(): string {
  const light = lightOf(state().report, state());
  const sentences = {
    notChecked: () => pane.light.notChecked,
    noTable: () => pane.light.noTable,
    nothingToCheck: () => pane.light.nothingToCheck,
    agrees: () => pane.light.agrees((light as { rules: number }).rules),
    worthALook: () => pane.light.worthALook((light as { places: number }).places),
    differs: () => pane.light.differs((light as { places: number }).places),
  };
  return sentences[light.kind]();
}

async function answers(): Promise<{ said: string; ending: string; build: string }> {
  await product.workbench.settled();
  const before = withoutIds(product.workbench.snapshotAll());
  const ending = await session.check();
  const told = said();
  await session.clearFlags();
  const build = await session.preview();
  await session.cancel();
  expect(withoutIds(product.workbench.snapshotAll())).toEqual(before);
  return { said: told, ending, build };
}

it.each<[what: string, sheets: Sheets, said: string]>([
  ["nothing at all", [{ name: "Sheet1", rows: [] }], pane.light.noTable],
  [
    "nothing but text",
    [{ name: "S", rows: [["Kế hoạch"], ["Thực hiện chính sách BHXH, BHYT trên địa bàn"], ["Nơi nhận:", "UBND"]] }],
    pane.light.noTable,
  ],
  ["everything merged", [{ name: "S", rows: [["BHXH BHYT 2019"]], merges: ["A1:Z40"] }], pane.light.noTable],
  [
    "formulas in error",
    [
      {
        name: "S",
        rows: [
          ...TABLE.slice(0, 2),
          [
            1,
            "BHXH bắt buộc",
            { value: "", formula: "=1/0" },
            { value: "", formula: "=NA()" },
            { value: "", formula: "=C3-D3" },
          ],
        ],
      },
    ],
    pane.light.worthALook(2),
  ],
  ["a header without rows", [{ name: "S", rows: TABLE.slice(0, 2) }], pane.light.noTable],
])("%s", async (_, sheets, expected) => {
  await open(sheets);
  expect(await answers()).toMatchObject({ said: expected, ending: "done" });
});

it("a protected sheet is checked and said not to be marked", async () => {
  await open([{ name: "S", rows: TABLE.map((row, at) => (at === 4 ? [3, "BHXH", 110, 136, 25] : row)) }]);
  product.workbench.protect("S", true);
  const { said: told } = await answers();
  expect(told).toBe(pane.light.differs(1));
  expect(state().report!.notMarked).toEqual(["S"]);
});

it("a sheet filled to its last row is named as too large, one filled to its last column is read", async () => {
  await open([
    { name: "S", rows: TABLE },
    { name: "Cuối hàng", rows: TABLE },
    { name: "Cuối cột", rows: TABLE },
  ]);
  product.workbench.write("Cuối hàng!A1048576", [["hết"]]);
  product.workbench.write("Cuối cột!XFD1", [["hết"]]);
  expect(await session.check()).toBe("done");
  const { tables, skipped, satisfied } = state().report!;
  expect(tables.map(({ sheetName }) => sheetName)).toEqual(["S", "Cuối cột"]);
  expect(skipped?.map(({ sheetName }) => sheetName)).toEqual(["Cuối hàng"]);
  expect(said()).toBe(pane.light.agrees(satisfied));
  expect(product.workbench.read("Cuối hàng!A1048576")).toEqual([["hết"]]);
});

it("a whole column selected is no table larger than the one in it", async () => {
  await open([{ name: "S", rows: TABLE }]);
  product.workbench.select("S!A:E");
  const { build } = await answers();
  expect(build).toBe("done");
  expect(state().proposal?.plan.rows.length).toBeGreaterThan(0);
});
