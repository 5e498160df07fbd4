import { lexicon } from "../../../src/locales/lexicon";
import { targetTableTexts } from "../../../src/locales/targetTable.vi";
import { prepareTargets } from "../../../src/workbook/jobs/prepareTargets";
import { openProduct } from "../../support/product";
import { sampleSheets } from "../../support/sample";

/** The sample's actuals a year earlier: every year in its words is one less. */
function yearBefore() {
  const [actuals] = sampleSheets();
  const text = JSON.stringify(actuals).replace(/201[89]/g, (year) => String(Number(year) - 1));
  return JSON.parse(text) as NonNullable<typeof actuals>;
}

describe("tables of two years in one workbook", () => {
  it.each([
    ["Thực hiện 2019!C5", "Chỉ tiêu 2020"],
    ["Thực hiện 2018!C5", "Chỉ tiêu 2019"],
    // no table there: the latest year leads
    ["Thực hiện 2018!C40", "Chỉ tiêu 2020"],
  ])("with %s selected, the table is %s", async (selected, expected) => {
    const [actuals, assigned] = sampleSheets();
    const product = await openProduct({ sheets: [yearBefore(), actuals!, assigned!], evaluate: false });
    product.workbench.activate(selected.split("!")[0]!);
    product.workbench.select(selected);

    const { sheetName } = await prepareTargets(product.port, lexicon, targetTableTexts, {}, new Date(2020, 2, 18));

    expect(sheetName).toBe(expected);
    product.dispose();
  });
});
