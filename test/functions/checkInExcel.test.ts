import "./customFunctionsRuntime";
import { check } from "../../src/functions/functions";
import { createOfficeClient } from "../support/officeClient";
import { sampleSheets } from "../support/sample";

const CHECK = { id: "CHECK", name: "CHECK", parameters: [{ dimensionality: "matrix" }], takesErrors: true };

it.each(["null", "zero"] as const)("=BHXH.CHECK spills beside the sample, blanks sent as %s", async (blanks) => {
  const client = await createOfficeClient({ sheets: sampleSheets(), functions: [CHECK], blanks });
  client.CustomFunctions.associate({ CHECK: check });
  const { workbench } = client;
  workbench.type("A12", "=BHXH.CHECK(A4:L8)");
  await workbench.settled();
  expect(workbench.read("A12:H15").map((row) => [row[0], row[3], row[5], row[6], row[7]])).toEqual([
    ["Dòng", "Số đang ghi", "Ô nghi sai", "Số đề nghị", "Mức độ"],
    ["BHXH", 6.37, "BHXH · Tốc độ tăng so với năm 2018 (%)", 6.38, "chắc chắn"],
    ["BHTN", 186, "BHTN · Thực hiện năm 2018", 3685, "nhiều khả năng"],
    ["BHTN", 489923, "BHTN · Lực lượng lao động trong độ tuổi", 49923, "chắc chắn"],
  ]);
  workbench.write("C8", [["=NA()"]]);
  await workbench.settled();
  expect(workbench.read("A12:A15").flat()).toEqual(["Dòng", "BHXH", "BHTN", null]);
  workbench.write("H5", [[6.38]]);
  workbench.write("I8", [[49923]]);
  workbench.write("C8", [[3685]]);
  await workbench.settled();
  expect(workbench.read("A12:A13").flat()).toEqual([expect.stringMatching(/^Tất cả khớp/), null]);
  client.dispose();
});
