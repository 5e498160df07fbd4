import { checkOf, hazardsIn, repaired, told, addressOf } from "./hazardsIn";

const f = (formula: string, value: number | string) => ({ value, formula });

describe("counts read as decimals", () => {
  const rows = [
    ["Xã", "Thực hiện năm 2018", "Thực hiện năm 2019"],
    ["Xã Lìa", 3.871, 4012],
    ["Xã Thanh", 5.12, 5634],
    ["Xã Thuận", 278, 301],
    ["Xã A Dơi", 1.054, 1100],
  ];

  it("are one hazard where a column has several, and no findings beside it", async () => {
    const { hazards, explained } = await checkOf(rows, { region: "en" });
    expect(hazards.map(told)).toEqual([["misreadCounts", "B2 B3 B5", [3871, 5120, 1054]]]);
    expect(hazards.map(({ severity, decimalSign }) => [severity, decimalSign])).toEqual([["hard", "."]]);
    expect(explained).toEqual([]);
    expect(await hazardsIn(repaired(rows, hazards), { region: "en" })).toEqual([]);
  });

  it("are left to the rule where one stands alone, or parts of persons are finer", async () => {
    const { hazards, explained } = await checkOf([...rows.slice(0, 2), ...rows.slice(3, 4)]);
    expect([hazards, explained.length]).toEqual([[], 1]);
    const finer = rows.map((row) => (row[1] === 5.12 ? [row[0]!, 5.1234, row[2]!] : row));
    expect(await hazardsIn(finer)).toEqual([]);
    const tenths = rows.map((row) => (typeof row[1] === "number" ? [row[0]!, 5.5, row[2]!] : row));
    expect(await hazardsIn(tenths)).toEqual([]);
  });

  it("may have lost their last zeros, but for one", async () => {
    expect((await hazardsIn(rows.slice(0, 4))).map(told)).toEqual([["misreadCounts", "B2 B3", [3871, 5120]]]);
  });

  it("are right where thousands are counted", async () => {
    const header = ["Xã", "Thực hiện năm 2018 (nghìn người)", "Thực hiện năm 2019 (người)"];
    expect(await hazardsIn([header, ...rows.slice(1)])).toEqual([]);
  });

  it("are no typed numbers where formulas compute them", async () => {
    const computed = rows.map((row, at) => (at === 0 ? row : [row[0]!, f(`=C${at + 1}/7`, row[1] as number), row[2]!]));
    expect((await hazardsIn(computed)).map(({ code }) => code)).not.toContain("misreadCounts");
  });
});

describe("percentages", () => {
  const HEADER = ["Xã", "Thực hiện năm 2018", "Thực hiện năm 2019", "Tốc độ phát triển (%)"];
  const counts = [
    ["Xã Lìa", 1000, 939],
    ["Xã Thanh", 1000, 1072],
    ["Xã Thuận", 1000, 1213],
    ["Xã A Dơi", 1000, 1005],
  ];
  const withRates = (rates: readonly unknown[]) => [HEADER, ...counts.map((row, at) => [...row, rates[at]] as never[])];

  it("are put right where the rules agree with the other way of reading", async () => {
    const rows = withRates([0.939, 107.2, 1.213, 100.5]);
    const { hazards, explained } = await checkOf(rows);
    expect(hazards.map(told)).toEqual([["mixedPercentages", "D2 D4", [93.9, 121.3]]]);
    expect(explained).toEqual([]);
    expect(await hazardsIn(repaired(rows, hazards))).toEqual([]);
  });

  it("are put right under a percent format", async () => {
    const percent = (value: number) => ({ value, format: "0.0%" });
    const rows = withRates([percent(93.9), percent(1.072), percent(121.3), percent(1.005)]);
    const { hazards, explained } = await checkOf(rows);
    expect(hazards.map(told)).toEqual([["wholePercentages", "D2 D4", [0.939, 1.213]]]);
    expect([hazards[0]!.severity, explained]).toEqual(["hard", []]);
    expect(await hazardsIn(repaired(rows, hazards))).toEqual([]);
  });

  it("follow the majority where no rule speaks", async () => {
    const alone = (rates: readonly number[]) => [
      ["Xã", "Tỷ lệ thực hiện so với kế hoạch năm 2019 (%)"],
      ...rates.map((rate, at) => [counts[at]![0]!, rate]),
    ];
    expect((await hazardsIn(alone([93.9, 0.958, 101, 96.4]))).map(told)).toEqual([["mixedPercentages", "B3", [95.8]]]);
    expect((await hazardsIn(alone([0.939, 0.958, 101, 0.964]))).map(told)).toEqual([
      ["mixedPercentages", "B4", [1.01]],
    ]);
    expect((await hazardsIn(alone([93.9, 0.958, 101, 0.964]))).map(({ repair }) => repair)).toEqual([[]]);
    expect(await hazardsIn(alone([93.9, 449.6, 100, 96.4]))).toEqual([]);
    expect(await hazardsIn(alone([0.939, 4.496, 1, 0.964]))).toEqual([]);
  });

  it("are left to the rule where one stands alone", async () => {
    const { hazards, explained } = await checkOf(withRates([0.939, 107.2, 121.3, 100.5]));
    expect([hazards, explained.length]).toEqual([[], 1]);
  });

  it("may be small: 0,6 % of the labour force is no fraction", async () => {
    const rows = [
      ["Xã", "Lực lượng lao động năm 2019", "Thực hiện năm 2019", "Tỷ lệ tham gia so với lực lượng lao động (%)"],
      ["Xã Lìa", 49923, 278, 0.6],
      ["Xã Thanh", 1000, 129, 12.9],
      ["Xã Thuận", 1000, 10, 1],
    ];
    expect(await hazardsIn(rows)).toEqual([]);
  });
});

describe("formulas", () => {
  const HEADER = ["STT", "Xã", "Thực hiện năm 2017", "Thực hiện năm 2018", "Thực hiện năm 2019"];
  const places = [
    ["1", "Xã Lìa", 100, 110, 120],
    ["2", "Xã Thanh", 200, 210, 220],
    ["3", "Xã Thuận", 300, 310, 320],
  ];
  const total = (c: unknown, d: unknown, e: unknown) => ["", "Tổng cộng", c, d, e] as never[];
  const sums = [f("=SUM(C2:C4)", 600), f("=SUM(D2:D4)", 630), f("=SUM(E2:E4)", 660)] as const;

  it("that sum every part are well", async () => {
    expect(await hazardsIn([HEADER, ...places, total(...sums)])).toEqual([]);
    const spelt = [f("=C2+C3+C4", 600), f("=SUM(D2,D3:D4)", 630), f("=SUM(E2:E4)", 660)] as const;
    expect(await hazardsIn([HEADER, ...places, total(...spelt)])).toEqual([]);
  });

  it("that miss a part are put right, side by side as one", async () => {
    const rows = [HEADER, ...places, total(f("=SUM(C2:C3)", 300), f("=SUM(D2:D3)", 320), sums[2])];
    const { hazards, explained } = await checkOf(rows);
    expect(hazards.map(told)).toEqual([["sumRanges", "C5 D5", ["=SUM(C2:C4)", "=SUM(D2:D4)"]]]);
    expect(hazards[0]!.missing!.map(addressOf)).toEqual(["C4"]);
    expect(hazards[0]!.proposed).toMatchObject({ kind: "formula", formula: "=SUM(C2:C4)" });
    expect(hazards[0]!.severity).toBe("hard");
    expect(explained).toEqual([]);
  });

  it("that add a sub-total and its parts, or what is no part, are put right", async () => {
    const rows = [
      ["Loại hình", "Thực hiện năm 2018", "Thực hiện năm 2019"],
      ["BHXH", f("=SUM(B3:B5)", 600), f("=C3+C4", 530)],
      ["BHXH bắt buộc", 300, 310],
      ["BHXH tự nguyện", 200, 220],
      ["BHTN", 100, 120],
    ];
    const { hazards } = await checkOf(rows);
    expect(hazards.map(told)).toEqual([["sumRanges", "B2", ["=SUM(B3:B4)"]]]);
    expect(hazards[0]!.surplus!.map(addressOf)).toEqual(["B5"]);
  });

  it("under a typed total come back as its neighbours have them", async () => {
    const rows = [HEADER, ...places, total(sums[0], 630, sums[2])];
    const hazards = await hazardsIn(rows);
    expect(hazards.map(told)).toEqual([["typedOverFormulas", "D5", ["=SUM(D2:D4)"]]]);
    expect(hazards[0]!.severity).toBe("soft");
  });

  it("are not missed where neighbours differ, or the typed total is a target that was assigned", async () => {
    const other = f("=C2+C3+C4", 600);
    expect(await hazardsIn([HEADER, ...places, total(other, 630, sums[2])])).toEqual([]);
    const wider = [
      [...HEADER, "Thực hiện năm 2020"],
      ...places.map((row) => [...row, 400]),
      [...total(sums[0], 630, sums[2]), f("=F2+F3+F4", 1200)] as never[],
    ];
    expect(await hazardsIn(wider)).toEqual([]);
    const header = [...HEADER.slice(0, 3), "Kế hoạch năm 2019", HEADER[4]!];
    expect(await hazardsIn([header, ...places, total(sums[0], 630, sums[2])])).toEqual([]);
  });

  it("of a column come back where one row is typed", async () => {
    const rows = [
      ["Xã", "Thực hiện năm 2018", "Thực hiện năm 2019", "Số tăng"],
      ...[1, 2, 3, 4, 5].map((row) => [
        `Xã ${"ABCDE"[row - 1]}`,
        100,
        100 + row,
        row === 3 ? row : f(`=C${row + 1}-B${row + 1}`, row),
      ]),
    ];
    expect((await hazardsIn(rows)).map(told)).toEqual([["typedOverFormulas", "D4", ["=C4-B4"]]]);
    const typed = rows.map((row, at) => (at === 4 ? [...row.slice(0, 3), at] : row));
    expect(await hazardsIn(typed)).toEqual([]);
  });

  it("with an error are named where it arises, and put right where the value follows", async () => {
    const error = (formula: string, value: string) => ({ value, formula, text: value });
    const rows = [HEADER, ...places, total(sums[0], error("=D2+#REF!", "#REF!"), sums[2])];
    expect((await hazardsIn(rows)).map(told)).toEqual([["errorValues", "D5", ["=SUM(D2:D4)"]]]);
    const zero = [
      ["Xã", "Thực hiện năm 2018", "Thực hiện năm 2019", "Số tăng", "Tốc độ tăng (%)"],
      ["Xã Lìa", 0, 120, error("=C2-Z2", "#N/A"), error("=100*D2/B2", "#N/A")],
      ["Xã Thanh", 0, 120, 120, error("=100*D3/B3", "#DIV/0!")],
    ];
    expect((await hazardsIn(zero)).map((hazard) => [...told(hazard), hazard.error])).toEqual([
      ["errorValues", "D2", [], "#N/A"],
      ["errorValues", "E3", [], "#DIV/0!"],
    ]);
  });
});

describe("dates", () => {
  it("are named without a proposal", async () => {
    const rows = [
      ["Xã", "Thực hiện năm 2018", "Thực hiện năm 2019"],
      ["Xã Lìa", { value: 43962, format: "d/m/yyyy", text: "11/5/2020" }, 5122],
      ["Xã Thanh", { value: 278, format: '#,##0" người"' }, { value: 300, format: 'General" mục"' }],
    ];
    expect((await hazardsIn(rows)).map(told)).toEqual([["dates", "B2", []]]);
  });
});
