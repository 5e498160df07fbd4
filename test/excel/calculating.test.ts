import "../functions/customFunctionsRuntime";
import { attainment } from "../../src/functions/functions";
import { openProduct, type Product } from "../support/product";

const matrix = { dimensionality: "matrix" };
const ATTAINMENT = {
  id: "ATTAINMENT",
  name: "ATTAINMENT",
  parameters: [matrix, matrix, { ...matrix, optional: true }],
};

let product: Product;

afterEach(() => product.dispose());

it("waits for functions that are still at work, in a check and in the recheck after an edit", async () => {
  product = await openProduct({ functions: [ATTAINMENT] });
  product.CustomFunctions.associate({ ATTAINMENT: attainment });
  const [sheet] = (await product.port.survey()).sheets;
  const box = { row: 4, column: 5, rows: 1, columns: 1 };
  const { satisfied } = await product.check();

  product.workbench.write("Thực hiện 2019!F5", [["=ROUND(100*BHXH.ATTAINMENT(E5,D5),1)"]]);
  const [block] = await product.port.read([{ sheetId: sheet!.id, box }]);
  expect(block!.values).toEqual([["#BUSY!"]]);
  const report = await product.check();

  expect(report).toMatchObject({ hazards: [], unverifiable: [], satisfied });
  product.workbench.write("Thực hiện 2019!F5", [["=ROUND(100*BHXH.ATTAINMENT(E5,D5),1)+0"]]);
  expect(await product.recheck(report, [{ sheetId: sheet!.id, box }])).toMatchObject({ hazards: [], satisfied });
});
