import fc from "fast-check";

/** A place with last year's count and this year's increase, by programme. */
interface PlaceGiven {
  readonly name: string;
  readonly counts: readonly { readonly prior: number; readonly increase: number }[];
}

/** A consistent table of places: of each programme last year's count, this year's plan and the increase. */
export interface TableGiven {
  readonly programmes: readonly string[];
  readonly places: readonly PlaceGiven[];
  readonly hasTotal: boolean;
  readonly group: "." | ",";
}

export const HOW_PRINTED = ["tabs", "bars", "spaces", "a line each", "run together"] as const;
export type HowPrinted = (typeof HOW_PRINTED)[number];

const NAMES = [
  "Xã Hải Ba",
  "Xã Triệu Ái",
  "Phường Đông Lễ",
  "Thị trấn Ái Tử",
  "Xã Cam Tuyền",
  "Xã Gio Mỹ",
  "Xã Vĩnh Hà",
];
const PROGRAMMES = ["BHXH bắt buộc", "BHXH tự nguyện", "BHTN"];
const COLUMNS = ["Thực hiện 2023", "Kế hoạch 2024", "Số tăng so với năm 2023"];

/** @param least people in each count */
export function tables(least: number): fc.Arbitrary<TableGiven> {
  const counts = fc.record({
    prior: fc.integer({ min: least, max: 90_000 }),
    increase: fc.integer({ min: 1, max: 9_000 }),
  });
  return fc
    .record({
      programmes: fc.shuffledSubarray(PROGRAMMES, { minLength: 1, maxLength: 2 }),
      names: fc.shuffledSubarray(NAMES, { minLength: 3 }),
      hasTotal: fc.boolean(),
      group: fc.constantFrom("." as const, "," as const),
    })
    .chain(({ programmes, names, ...rest }) =>
      fc
        .array(fc.array(counts, { minLength: programmes.length, maxLength: programmes.length }), {
          minLength: names.length,
          maxLength: names.length,
        })
        .map((all) => ({ ...rest, programmes, places: names.map((name, at) => ({ name, counts: all[at]! })) })),
    );
}

/** The counts of a row in the order of its columns. */
function cellsOf(counts: PlaceGiven["counts"]): number[] {
  return counts.flatMap(({ prior, increase }) => [prior, prior + increase, increase]);
}

/** The rows of a table: what counts it, its label, its numbers; the total last. */
export function rowsOf({
  places,
  programmes,
  hasTotal,
}: TableGiven): { order: string; label: string; cells: number[] }[] {
  const rows = places.map(({ name, counts }, at) => ({ order: String(at + 1), label: name, cells: cellsOf(counts) }));
  if (!hasTotal) return rows;
  const cells = programmes.flatMap((_, at) =>
    [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + row.cells[3 * at + column]!, 0)),
  );
  return [...rows, { order: "", label: "Tổng cộng", cells }];
}

/** The table as it comes into a text. */
export function printed(table: TableGiven, how: HowPrinted): string {
  const { programmes, group } = table;
  const number = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, group);
  const captions = programmes.length > 1 ? programmes : [];
  const columns = programmes.flatMap(() => COLUMNS);
  const rows = rowsOf(table).map(({ order, label, cells }) => [order, label, ...cells.map(number)]);
  const title = captions.length > 0 ? "" : `Biểu giao chỉ tiêu ${programmes[0]!}\n`;
  const top = captions.flatMap((caption) => [caption, "", ""]);
  const header =
    captions.length > 0
      ? [
          ["STT", "Đơn vị", ...top],
          ["", "", ...columns],
        ]
      : [["STT", "Đơn vị", ...columns]];
  if (how === "tabs") return title + [...header, ...rows].map((row) => row.join("\t")).join("\n");
  if (how === "bars") return title + [...header, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  if (how === "spaces")
    return (
      title +
      [...header, ...rows]
        .map((row) =>
          row
            .map((cell) => cell.padEnd(26))
            .join("  ")
            .trimEnd(),
        )
        .join("\n")
    );
  const flat = [...header, ...rows].map((row) => row.filter((cell) => cell !== ""));
  if (how === "a line each") return title + flat.flat().join("\n");
  return title + flat.map((row) => row.join("")).join("\n");
}
