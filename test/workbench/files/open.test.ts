import * as fs from "node:fs";
import { createEngine } from "../../../src/workbench/engine/engine";
import { openWorkbook } from "../../../src/workbench/engine/openWorkbook";
import { openFile } from "../../../src/workbench/files/openFile";
import { Package } from "../../../src/workbench/files/package";
import { snapshotAll } from "../../../src/workbench/snapshotAll";
import { SAMPLE_XLSX, sampleSheets } from "../../support/sample";

it("shows the sample file as the page without a file shows it", async () => {
  const [opened, made] = [createEngine(), createEngine()];
  const { notices } = openFile(opened, Package.unzip(fs.readFileSync(SAMPLE_XLSX)), "BHXH");
  openWorkbook(made, sampleSheets());
  await Promise.all([opened.settled(), made.settled()]);
  const [fromFile, fromData] = [snapshotAll(opened), snapshotAll(made)];
  expect(notices).toEqual([]);
  fromFile.sheets.forEach((sheet, i) => {
    const { name, visibility, values, formulas, formats, state } = fromData.sheets[i]!;
    expect(sheet).toMatchObject({ name, visibility, values, formulas, formats });
    expect(sheet.state).toMatchObject({ frozen: state.frozen, pageSetup: state.pageSetup });
  });
  for (const { sheets } of [fromFile, fromData]) {
    expect(sheets[0]!.state.pageSetup).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      titleRows: "4:4",
    });
  }
});
