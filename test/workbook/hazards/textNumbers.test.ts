import { checkOf, hazardsIn, repaired, told } from "./hazardsIn";

const HEADER = ["STT", "Xã", "Thực hiện năm 2018", "Thực hiện năm 2019", "Tốc độ phát triển (%)", "Ghi chú"];

it("gathers numbers kept as text in one hazard, and those with spaces in another", async () => {
  const hazards = await hazardsIn([
    HEADER,
    ["1", "Xã Lìa", "5.122", 5634, 110, "12"],
    ["2", "Xã Thanh", { value: "278", format: "0" }, "306", 110.1, ""],
    ["3", "Xã Thuận", "\u00a05 122 ", 5634, "110,0%", "0905123456"],
    ["4", "Xã A Dơi", 1000, 1100, 110, ""],
  ]);
  expect(hazards.map(told)).toEqual([
    ["textNumbers", "C2 C3 D3 E4", [5122, 278, 306, 110]],
    ["spacedNumbers", "C4", [5122]],
  ]);
  expect(hazards[0]!.repair.map(({ format }) => format!.to)).toEqual(["#,##0", "0", "General", "0.0"]);
  expect(hazards.map(({ severity, columns }) => [severity, columns])).toEqual([
    ["soft", 3],
    ["soft", 1],
  ]);
});

it("makes a percentage a fraction where the column holds no plain percentages", async () => {
  const rows = [
    HEADER,
    ["1", "Xã Lìa", 1000, 1100, { value: 1.1, format: "0.0%" }],
    ["2", "Xã Thanh", 1000, 1200, { value: "120,0%", format: "0.0%" }],
    ["3", "Xã Thuận", 1000, 1250, "125%"],
  ];
  const hazards = await hazardsIn(rows);
  expect(hazards.map(told)).toEqual([["textNumbers", "E3 E4", [1.2, 1.25]]]);
  expect(hazards[0]!.repair.map(({ format }) => format!.to)).toEqual(["0.0%", "0%"]);
  expect(await hazardsIn(repaired(rows, hazards))).toEqual([]);
});

it("keeps its hands off whatever is no figure, or says more than a number", async () => {
  const rows = [
    ["STT", "Xã", "Mã xã", "Điện thoại", "Thực hiện năm 2018", "Thực hiện năm 2019", "Ghi chú"],
    ["A", "B", "1", "2", "3", "4=3-1", "5"],
    ["I", "Xã Lìa", "19429", "0905123456", 5122, "5.634 người", "12"],
    ["1.1", "Xã Thanh", "19432", "0905123457", 278, "–", "5.122"],
    ["1.10", "Xã Thuận", "19435", "", 301, "x", ""],
    ["II", "Xã A Dơi", "", "", "", "4.844*", ""],
  ];
  expect(await hazardsIn(rows)).toEqual([]);
});

it("does not guess whether a point groups where it could be either", async () => {
  const rows = [
    ["Xã", "Thực hiện năm 2018 (nghìn người)", "Thực hiện năm 2019 (nghìn người)"],
    ["Xã Lìa", "3.871", 4],
    ["Xã Thanh", "3,871", 4],
  ];
  expect((await hazardsIn(rows)).map(told)).toEqual([
    ["textNumbers", "B2", []],
    ["textNumbers", "B3", [3.871]],
  ]);
});

it("leaves a text that a formula makes, and a count with decimals to the rule of whole numbers", async () => {
  const rows = [
    ["Xã", "Thực hiện năm 2018", "Thực hiện năm 2019"],
    ["Xã Lìa", { value: "5.122", formula: '=TEXT(5122,"#.##0")' }, 5634],
    ["Xã Thanh", "3,871", 4000],
  ];
  const report = await checkOf(rows);
  expect(report.hazards).toEqual([]);
  expect(report.explained.length).toBe(1);
});
