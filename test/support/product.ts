import { excelHost } from "../../src/excel/host";
import { lexicon } from "../../src/locales/lexicon";
import { targetTableTexts } from "../../src/locales/targetTable.vi";
import type { Host } from "../../src/workbook/host";
import { checkWorkbook } from "../../src/workbook/jobs/checkWorkbook";
import type { BuildOptions, BuildProposal, CheckReport } from "../../src/workbook/jobs/jobs";
import type { Area } from "../../src/workbook/address";
import { recheckWorkbook } from "../../src/workbook/jobs/recheckWorkbook";
import { prepareTargets } from "../../src/workbook/jobs/prepareTargets";
import { createOfficeClient, type OfficeClient, type OfficeClientOptions } from "./officeClient";
import { sampleSheets } from "./sample";

/** Written at this moment in every test. */
const NOW = new Date(2020, 2, 18, 9, 30);

/** The product's own Excel layer and jobs, joined to the workbench by Microsoft's real client, in Node. */
export interface Product extends OfficeClient {
  readonly port: Host;
  check(): Promise<CheckReport>;
  recheck(report: CheckReport, edited: readonly Area[]): Promise<CheckReport>;
  prepare(options?: BuildOptions): Promise<BuildProposal>;
}

/** Opens the sample unless other sheets are given. One at a time: the product names Excel by its global names. */
export async function openProduct(options: OfficeClientOptions = {}): Promise<Product> {
  const client = await createOfficeClient({ sheets: sampleSheets(), ...options });
  const settings = new Map<string, unknown>();
  const { isSetSupported } = requirementsOf(client);
  Object.assign(globalThis, {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: {
      AsyncResultStatus: { Succeeded: "succeeded" },
      context: {
        requirements: { isSetSupported },
        document: {
          settings: {
            get: (key: string) => settings.get(key) ?? null,
            set: (key: string, value: unknown) => settings.set(key, value),
            saveAsync: (done: (result: { status: string }) => void) => done({ status: "succeeded" }),
          },
        },
      },
    },
  });
  const port = excelHost();
  return {
    ...client,
    port,
    check: () => checkWorkbook(port, lexicon),
    recheck: (report, edited) => recheckWorkbook(port, lexicon, report, edited),
    prepare: (buildOptions = {}) => prepareTargets(port, lexicon, targetTableTexts, buildOptions, NOW),
  };
}

function requirementsOf(_client: OfficeClient): { isSetSupported(name: string, version?: string): boolean } {
  return { isSetSupported: (name, version = "1.1") => name !== "ExcelApi" || Number(version.split(".")[1]) <= 15 };
}
