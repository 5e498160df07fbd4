import { confront } from "../../../src/domain/edits/confront";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import { locateErrors } from "../../../src/domain/location/locateErrors";
import { figureSetOf } from "../../../src/workbook/reading/figureSetOf";
import type { TableReading } from "../../../src/workbook/reading/tableReading";
import type { CellGiven } from "../../support/blocks";
import { partitionText, statedInRow } from "../../support/figureText";
import { tableOn } from "../../support/readSheet";

const HEADING: CellGiven[][] = [
  ["GIAO CHỈ TIÊU BHXH TỰ NGUYỆN NĂM 2020"],
  ["Huyện Hướng Hóa"],
  ["STT", "Đơn vị", "Thực hiện năm 2019", "Chỉ tiêu năm 2020", "Ghi chú"],
];

const table = (...rows: CellGiven[][]) => tableOn([...HEADING, ...rows]);
const answers = (reading: TableReading) => confront(rulesFor(figureSetOf([reading])));
const broken = (reading: TableReading) =>
  locateErrors(answers(reading)).map(({ violated, certainty, repairs }) => [
    violated[0]!.rule.origin,
    certainty,
    repairs.length,
  ]);

const UNITS: CellGiven[][] = [
  [1, "Xã Thanh", 10, 60, ""],
  [2, "Xã Xy", 12, 40, ""],
];

describe("a row below places that states what was assigned for all of them", () => {
  const agreeing = table(
    ["", "Toàn huyện", 22, 100, ""],
    ...UNITS,
    ["", "Chỉ tiêu cấp trên giao", "", 100, ""],
    ["", "Phần đã giữ cố định", 10, 60, ""],
    ["", "Chênh lệch", "", 0, "Khớp"],
  );

  it("is no place, and neither are the rows that compare with it", () => {
    expect(agreeing.places?.map(({ written }) => written)).toEqual(["Huyện Hướng Hóa", "Xã Thanh", "Xã Xy"]);
    expect(agreeing.rows.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      "Toàn huyện data",
      "Xã Thanh data",
      "Xã Xy data",
      "Chỉ tiêu cấp trên giao data",
    ]);
    expect(statedInRow(agreeing.figures, 6)).toEqual([
      "voluntary/Chỉ tiêu cấp trên giao: participants target 2020 = 100 persons (0)",
    ]);
  });

  it("is what the units have to come to, beside the table's own total", () => {
    expect(agreeing.partitions.map((partition) => [partitionText(partition), partition.assigned ?? false])).toEqual([
      ["Huyện Hướng Hóa · voluntary = Xã Thanh · voluntary + Xã Xy · voluntary", false],
      ["Huyện Hướng Hóa · voluntary · Chỉ tiêu cấp trên giao = Xã Thanh · voluntary + Xã Xy · voluntary", true],
    ]);
    const origins = answers(agreeing).map(({ rule, outcome }) => `${rule.origin} ${outcome}`);
    expect(origins.filter((origin) => origin.startsWith("sum"))).toEqual([
      "sumOfParts satisfied",
      "sumOfParts satisfied",
      "sumAsAssigned satisfied",
    ]);
  });

  it("blames no cell where they do not", () => {
    expect(broken(table(...UNITS, ["", "Chỉ tiêu cấp trên giao", "", 105, ""]))).toEqual([
      ["sumAsAssigned", "unresolved", 0],
    ]);
    expect(
      broken(table(["", "Toàn huyện", 22, 100, ""], ...UNITS, ["", "Chỉ tiêu cấp trên giao", "", 105, ""])),
    ).toEqual([["sumAsAssigned", "unresolved", 0]]);
  });

  it("leaves a wrong total to be found as ever", () => {
    const reading = table(["", "Toàn huyện", 22, 1000, ""], ...UNITS, ["", "Chỉ tiêu cấp trên giao", "", 100, ""]);
    expect(broken(reading)).toEqual([["sumOfParts", expect.not.stringMatching("unresolved"), expect.any(Number)]]);
  });

  it("says nothing while it is blank", () => {
    const reading = table(...UNITS, ["", "Chỉ tiêu cấp trên giao", "", "", ""]);
    expect(answers(reading).filter(({ rule }) => rule.origin === "sumAsAssigned")).toEqual([]);
  });

  it("is a place like others where nothing stands above it", () => {
    const reading = table(["", "Chênh lệch ở Xã Thanh", 1, 2, ""], ...UNITS);
    expect(reading.partitions.filter(({ assigned }) => assigned)).toEqual([]);
  });
});
