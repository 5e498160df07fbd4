import fc from "fast-check";
import { lexicon } from "../../../src/locales/lexicon";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import type { CheckReport } from "../../../src/workbook/jobs/jobs";
import { recheckWorkbook } from "../../../src/workbook/jobs/recheckWorkbook";
import { cellBox } from "../../../src/workbook/address";
import { fakeHost, type FakeHost } from "../../support/fakeHost";
import { valuesOf } from "../targetTable/evaluate";
import { manyRows } from "./manyRows";
import { ACTUALS, ASSIGNED, sampleSheets } from "./sample";

// the large sheets take seconds on a slow machine
jest.setTimeout(120_000);

const RUN = { seed: 20200318, numRuns: 60 };

/** What a report says; formulas of the same value are the same. */
const said = ({ explained, hazards, unverifiable, satisfied, withoutTable, tables }: CheckReport) => ({
  explained: explained.map(({ explanation, place, suspects }) => [
    explanation.id,
    explanation.certainty,
    place,
    suspects,
  ]),
  hazards: hazards.map(({ id, cells }) => [id, cells]),
  unverifiable: unverifiable.map(({ rule }) => rule.id),
  satisfied,
  withoutTable,
  figures: tables.map(({ figures }) => figures.map(({ text }) => text)),
});

const editedAt = (host: FakeHost, sheet: string, row: number, column: number) => ({
  sheetId: host.idOf(sheet),
  box: cellBox(row, column),
});

async function afterEdits(
  edits: readonly (readonly [sheet: string, row: number, column: number, input: string | number])[],
): Promise<{ rechecked: CheckReport; checked: CheckReport; host: FakeHost }> {
  const host = fakeHost(sampleSheets(), { calculate: valuesOf });
  const report = await checkWorkbook(host, lexicon);
  for (const [sheet, row, column, input] of edits) host.type(sheet, row, column, input);
  const areas = edits.map(([sheet, row, column]) => editedAt(host, sheet, row, column));
  const rechecked = await recheckWorkbook(host, lexicon, report, areas);
  return { rechecked, checked: await checkWorkbook(host, lexicon), host };
}

it("reads only what was edited", async () => {
  const host = fakeHost(sampleSheets());
  const report = await checkWorkbook(host, lexicon);
  const areas: unknown[] = [];
  const { read } = host;
  host.read = (asked, progress) => {
    areas.push(...asked);
    return read(asked, progress);
  };
  host.type(ACTUALS, 4, 7, 6.38);
  const edited = editedAt(host, ACTUALS, 4, 7);
  const rechecked = await recheckWorkbook(host, lexicon, report, [edited, edited]);
  expect(areas).toEqual([edited]);
  expect(rechecked.explained).toHaveLength(3);
  // a sheet that was not touched keeps its tables as they were read
  expect(rechecked.tables.find(({ sheetName }) => sheetName === ASSIGNED)).toBe(
    report.tables.find(({ sheetName }) => sheetName === ASSIGNED),
  );
});

it("takes a cell as right when told so, without reading anything", async () => {
  const host = fakeHost(sampleSheets());
  const report = await checkWorkbook(host, lexicon);
  const before = host.calls.length;
  const rechecked = await recheckWorkbook(host, lexicon, report, []);
  expect(host.calls.slice(before)).toEqual(["survey"]);
  expect(said(rechecked)).toEqual(said(report));
});

it.each<[string, readonly (readonly [string, number, number, string | number])[]]>([
  ["a header is renamed", [[ACTUALS, 3, 7, "Ghi chú"]]],
  ["a label is renamed", [[ACTUALS, 7, 1, "BHXH tự nguyện"]]],
  ["the title says another year", [[ACTUALS, 0, 0, "THỰC HIỆN NĂM 2018"]]],
  ["a cell is cleared", [[ACTUALS, 5, 4, ""]]],
  [
    "a row is added below",
    [
      [ACTUALS, 8, 1, "BHYT"],
      [ACTUALS, 8, 4, 9000],
    ],
  ],
  ["something stands beside the table", [[ACTUALS, 20, 20, 1]]],
])("answers as a whole check would after %s", async (_, edits) => {
  const { rechecked, checked } = await afterEdits(edits);
  expect(said(rechecked)).toEqual(said(checked));
});

it("follows formulas that follow the edit", async () => {
  const host = fakeHost(sampleSheets(), { calculate: valuesOf });
  host.type(ACTUALS, 4, 4, "=E6+E7");
  const report = await checkWorkbook(host, lexicon);
  expect(report.explained).toHaveLength(4);
  host.type(ACTUALS, 5, 4, 4900);
  const rechecked = await recheckWorkbook(host, lexicon, report, [editedAt(host, ACTUALS, 5, 4)]);
  const total = rechecked.tables[0]!.figures.find(
    ({ key }) =>
      key.programme === "social" &&
      key.measure === "participants" &&
      key.period.scenario === "actual" &&
      key.period.year === 2019,
  );
  expect(total!.value!.toString()).toBe("5178");
  expect(said(rechecked)).toEqual(said(await checkWorkbook(host, lexicon)));
});

it("follows sheets that come, go and are renamed", async () => {
  const host = fakeHost(sampleSheets());
  const report = await checkWorkbook(host, lexicon);
  host.deleteSheet(ASSIGNED);
  expect(said(await recheckWorkbook(host, lexicon, report, []))).toEqual(said(await checkWorkbook(host, lexicon)));
});

it("answers as a whole check would after any edits (law)", async () => {
  const edit = fc.tuple(
    fc.constantFrom(ACTUALS, ASSIGNED),
    fc.nat(9),
    fc.nat(11),
    fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom("", "–", "12,9", "4.844", "BHXH", "=1+1")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const { rechecked, checked } = await afterEdits(edits);
      expect(said(rechecked)).toEqual(said(checked));
    }),
    RUN,
  );
});

it("follows an edit of 20,000 rows with one small request", async () => {
  const host = fakeHost([manyRows(20_000)]);
  const report = await checkWorkbook(host, lexicon);
  const [sheet] = host.names();
  const cell = report.tables[0]!.figures.find(({ key }) => key.measure === "participants")!.source;
  if (cell.kind !== "cell") throw new Error("a figure stands in a cell");
  host.type(sheet!, cell.row, cell.column, 1);
  const before = host.calls.length;
  const rechecked = await recheckWorkbook(host, lexicon, report, [editedAt(host, sheet!, cell.row, cell.column)]);
  expect(host.calls.slice(before)).toEqual(["survey", "read"]);
  expect(rechecked.explained.length).toBeGreaterThan(0);
});
