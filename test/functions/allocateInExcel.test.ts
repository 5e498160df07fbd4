import { allocate, allocateGrid, path } from "../../src/functions/functions";
import { createOfficeClient } from "../support/officeClient";
import { sampleSheets } from "../support/sample";

const parameters = (required: number, optional = 0) =>
  Array.from({ length: required + optional }, (_, at) => ({
    dimensionality: "matrix" as const,
    optional: at >= required,
  }));
const FUNCTIONS = [
  { id: "ALLOCATE", name: "ALLOCATE", parameters: parameters(2, 3), takesErrors: true },
  { id: "ALLOCATEGRID", name: "ALLOCATEGRID", parameters: parameters(3), takesErrors: true },
  { id: "PATH", name: "PATH", parameters: parameters(3), takesErrors: true },
];

it("shares spill beside their weights and follow edits", async () => {
  const client = await createOfficeClient({ sheets: sampleSheets(), functions: FUNCTIONS, blanks: "null" });
  // the functions raise the errors of the client that runs them
  Object.assign(globalThis, { CustomFunctions: client.CustomFunctions });
  client.CustomFunctions.associate({ ALLOCATE: allocate, ALLOCATEGRID: allocateGrid, PATH: path });
  const { workbench } = client;
  workbench.write("A12:D15", [
    ["Khe Sanh", 3, 4, 10],
    ["Lao Bảo", 5, 6, 20],
    ["Lìa", 1, 0, 5],
    ["", 15, 20, ""],
  ]);
  workbench.type("F12", "=BHXH.ALLOCATE(100;B12:B14;;D12:D14+30)");
  workbench.type("G12", "=BHXH.ALLOCATEGRID(D12:D14;B15:C15;B12:C14)");
  workbench.type("I12", "=BHXH.PATH(5122;6450;4)");
  await workbench.settled();
  expect(workbench.read("F12:F14").flat()).toEqual([38, 50, 12]);
  expect(workbench.read("G12:H14")).toEqual([
    [3, 7],
    [7, 13],
    [5, 0],
  ]);
  expect(workbench.read("I12:I17").flat()).toEqual([5122, 5426, 5748, 6089, 6450, null]);
  workbench.write("D13", [[21]]);
  workbench.write("B13", [[""]]);
  await workbench.settled();
  expect(workbench.read("F12:G12")).toEqual([["#VALUE!", "#VALUE!"]]);
  workbench.write("B13", [[5]]);
  await workbench.settled();
  expect(workbench.read("F12:G13")).toEqual([
    [37, "#N/A"],
    [51, null],
  ]);
  client.dispose();
});
