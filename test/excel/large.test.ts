import type { CellInput, SheetContent } from "../../src/workbook/patch";
import { openProduct } from "../support/product";

const ROWS = Number(process.env.ROWS ?? 20_000);
/** each place becomes a heading and three lines */
const LINES_PER_PLACE = 4;
const MOST_TRIPS = 12;
const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** The sample's own header; rows are communes' lines: four programmes each, figures that agree. */
const HEADER = [
  "STT",
  "Đơn vị",
  "Tổng BHXH",
  "BHXH bắt buộc",
  "BHXH tự nguyện",
  "Lực lượng lao động",
  "Tỷ lệ bao phủ (%)",
  "Thực hiện năm trước",
  "Tăng/giảm",
  "Tốc độ tăng (%)",
  "Kế hoạch",
];

function places(count: number): SheetContent {
  const rows: CellInput[][] = Array.from({ length: count }, (_, index) => {
    const [compulsory, voluntary, prior, force] = [
      4000 + (index % 977),
      100 + (index % 83),
      3000 + (index % 501),
      50_000,
    ];
    const social = compulsory + voluntary;
    // half up on whole numbers: a double would round some of these rows wrong
    const percent = (part: number, whole: number) => Math.floor((part * 20_000 + whole) / (2 * whole)) / 100;
    return [
      index + 1,
      `Xã thứ ${index + 1}`,
      social,
      compulsory,
      voluntary,
      force,
      percent(social, force),
      prior,
      social - prior,
      percent(social - prior, prior),
      prior + 100,
    ];
  });
  const all = { row: 0, column: 0, rows: count + 3, columns: HEADER.length };
  return {
    cells: [
      { box: { ...all, rows: 1 }, values: [["THỰC HIỆN NĂM 2019", ...HEADER.slice(1).map(() => "")]] },
      { box: { ...all, row: 2, rows: 1 }, values: [HEADER] },
      { box: { ...all, row: 3, rows: count }, values: rows },
    ],
    columnFormulas: [],
    numberFormats: [
      { box: { row: 3, column: 6, rows: count, columns: 1 }, format: "0.00" },
      { box: { row: 3, column: 9, rows: count, columns: 1 }, format: "0.00" },
    ],
    styles: [],
    merges: [],
    columnWidths: [],
    rowHeights: [],
    frozenRows: 0,
    conditionalFormats: [],
    print: { landscape: true, paper: "A4", pagesWide: 1, repeatedRows: null },
  };
}

describe(`a sheet of ${ROWS} rows and ${HEADER.length} columns`, () => {
  // only what travels is counted here: nothing is computed
  const open = (count: number) =>
    openProduct({ sheets: [{ name: "Thực hiện 2019", content: places(count) }], evaluate: false, calculate: false });

  it("is checked and marked in at most 12 round trips under 5 MB each", async () => {
    const product = await open(ROWS);
    // two slips, so that there is something to mark
    product.workbench.write("Thực hiện 2019!C50", [[1]]);
    product.workbench.write("Thực hiện 2019!I60", [[1]]);
    product.workbench.resetTraffic();

    const report = await product.check();
    await product.port.apply(report.flags);

    expect(report.tables).toHaveLength(1);
    expect(report.satisfied).toBeGreaterThan(3 * ROWS);
    expect(new Set(report.explained.map(({ place }) => place.row))).toEqual(new Set([49, 59]));
    expectSmall(product.workbench.traffic());
    product.dispose();
  });

  it("becomes a target table in at most 12 round trips under 5 MB each", async () => {
    const product = await open(ROWS / LINES_PER_PLACE);
    product.workbench.resetTraffic();

    const { patch, plan } = await product.prepare();
    await product.port.apply(patch!);

    expect(plan.places).toHaveLength(ROWS / LINES_PER_PLACE);
    expectSmall(product.workbench.traffic());
    const written = product.workbench.sheets().find((sheet) => sheet.active)!;
    expect(written.name).toBe("Chỉ tiêu 2020");
    product.dispose();
  });
});

function expectSmall(traffic: { batches: number; requestBytes: readonly number[]; responseBytes: readonly number[] }) {
  expect(traffic.batches).toBeLessThanOrEqual(MOST_TRIPS);
  expect(Math.max(...traffic.requestBytes)).toBeLessThan(FIVE_MEGABYTES);
  expect(Math.max(...traffic.responseBytes)).toBeLessThan(FIVE_MEGABYTES);
  // formulas are filled down, values go as blocks: nothing is done cell by cell
  process.stdout.write(
    `${traffic.batches} round trips, ${Math.max(...traffic.requestBytes)} B up, ${Math.max(...traffic.responseBytes)} B down\n`,
  );
}
