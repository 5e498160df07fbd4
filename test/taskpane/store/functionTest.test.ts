import { testFunctions } from "../../../src/taskpane/store/functionTest";
import type { FunctionTest } from "../../../src/taskpane/store/sessionState";
import type { Area } from "../../../src/workbook/address";
import { HostFailure } from "../../../src/workbook/host";
import { fakeHost, type FakeHostOptions, type FakeSheet } from "../../support/fakeHost";

const SHEET: FakeSheet = { name: "Trang1", cells: [["BHXH", 5122]] };
const isFormula = (input: unknown) => String(input).startsWith("=BHXH.");

/** Answers with the given values, one each time the formula is read; the last one stays. */
function answering(values: readonly (string | number)[]): FakeHostOptions {
  let asked = 0;
  return {
    calculate: (cells) => {
      const answer = values[Math.min(asked, values.length - 1)]!;
      asked += 1;
      return cells.map((row) => row.map((input) => (isFormula(input) ? answer : input)));
    },
  };
}

async function run(sheets: readonly FakeSheet[], options: FakeHostOptions) {
  const host = fakeHost(sheets, options);
  const places: Area[] = [];
  let pauses = 0;
  const result: FunctionTest = await testFunctions(host, {
    pause: async () => void (pauses += 1),
    onPlace: (area) => places.push(area),
  });
  return { host, result, places, pauses: () => pauses };
}

describe("the function test", () => {
  it("waits for the answer and leaves no trace", async () => {
    const { host, result, places, pauses } = await run([SHEET], answering(["#BUSY!", "#BUSY!", 5122]));
    expect(result).toBe("answering");
    expect(pauses()).toBe(2);
    expect(places).toEqual([{ sheetId: host.idOf("Trang1"), box: { row: 11, column: 0, rows: 1, columns: 1 } }]);
    expect(
      host
        .cells("Trang1")
        .flat()
        .filter((input) => input !== "" && input !== undefined),
    ).toEqual(["BHXH", 5122]);
  });

  it("gives up on functions that do not answer, and still leaves no trace", async () => {
    const { host, result, pauses } = await run([SHEET], answering(["#NAME?"]));
    expect(result).toBe("silent");
    expect(pauses()).toBe(20);
    expect(host.cells("Trang1").flat().some(isFormula)).toBe(false);
  });

  it("asks nothing where this Excel runs no functions", async () => {
    const { host, result } = await run([SHEET], { customFunctions: false });
    expect(result).toBe("unavailable");
    expect(host.calls).toEqual(["survey"]);
  });

  it("takes another sheet when the active one is protected, and none when all are", async () => {
    const open = { name: "Trang2", cells: [] };
    const other = await run([{ ...SHEET, protected: true }, open], answering([5122]));
    expect(other.result).toBe("answering");
    expect(other.places[0]!.sheetId).toBe(other.host.idOf("Trang2"));
    expect((await run([{ ...SHEET, protected: true }], {})).result).toBe("noPlace");
  });

  it("touches nothing that appeared in the cell meanwhile", async () => {
    const host = fakeHost([SHEET], answering([5122]));
    const test = testFunctions(host, {
      pause: async () => undefined,
      onPlace: () => host.type("Trang1", 11, 0, "mine"),
    });
    expect(await test).toBe("noPlace");
    expect(host.cells("Trang1")[11]).toEqual(["mine"]);
  });

  it("finds no place below a sheet that is full to its last row", async () => {
    const host = fakeHost([SHEET]);
    const survey = await host.survey();
    const used = { row: 0, column: 0, rows: 1_048_570, columns: 2 };
    host.survey = async () => ({ ...survey, sheets: survey.sheets.map((sheet) => ({ ...sheet, used })) });
    expect(await testFunctions(host, { pause: async () => undefined, onPlace: () => undefined })).toBe("noPlace");
    expect(host.calls).not.toContain("apply");
  });

  it("cleans up when reading fails", async () => {
    const host = fakeHost([SHEET], answering([5122]));
    host.read = () => Promise.reject(new HostFailure("GeneralException"));
    const test = testFunctions(host, { pause: async () => undefined, onPlace: () => undefined });
    await expect(test).rejects.toThrow("GeneralException");
    expect(host.cells("Trang1").flat().some(isFormula)).toBe(false);
  });
});
