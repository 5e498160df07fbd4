import { createOfficeClient } from "../../support/officeClient";
import type { OfficeClient } from "../../support/officeClient";

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

let client: OfficeClient;
beforeEach(async () => {
  client = await createOfficeClient();
});
afterEach(() => client.dispose());

/** One batch that writes three cells, one after the other. */
const writeThree = (): Promise<string> =>
  codeOf(
    client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
      await context.sync();
    }),
  );

const cells = (): unknown[] => client.workbench.read("Sheet1!A1:A3").flat();

it.each([
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "AccessDenied",
  "GeneralException",
  "ItemNotFound",
])("refuses the next batch with %s, and only that one", async (code) => {
  client.workbench.fault(code);
  expect(await writeThree()).toBe(code);
  expect(cells()).toEqual([null, null, null]);
  expect(await writeThree()).toBe("no error");
  expect(cells()).toEqual(["A1", "A2", "A3"]);
});

it("gives up midway: what ran before stays done", async () => {
  const done: number[] = [];
  const { actions } = await (async () => {
    await writeThree();
    return client.workbench.traffic();
  })();
  for (let n = 0; n <= actions[0]!; n++) {
    client.workbench.clear("Sheet1!A1:A3");
    client.workbench.fault("GeneralException", { afterActions: n });
    expect(await writeThree()).toBe("GeneralException");
    done.push(cells().filter((value) => value !== null).length);
  }
  expect(done[0]).toBe(0);
  expect(done.at(-1)).toBe(3);
  expect(done).toEqual([...done].sort());
  expect(new Set(done)).toEqual(new Set([0, 1, 2, 3]));
});

it("leaves the batches by which the client frees its objects alone", async () => {
  client.workbench.fault("GeneralException");
  const code = await codeOf(
    client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(code).toBe("GeneralException");
  expect(await writeThree()).toBe("no error");
});

it("refuses batches while a cell is edited, and lets one wait that asks to", async () => {
  const { Excel, workbench } = client;
  workbench.setEditing(true);
  expect(await writeThree()).toBe("InvalidOperationInCellEditMode");
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["later"]];
    await context.sync();
  });
  await workbench.settled();
  expect(cells()).toEqual([null, null, null]);
  workbench.setEditing(false);
  await waiting;
  expect(cells()[0]).toBe("later");
});

it("refuses requests and answers over five megabytes", async () => {
  const { Excel } = client;
  const long = "x".repeat(30_000);
  const write = (rows: number): Promise<string> =>
    codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange(`A1:A${rows}`);
        range.values = Array.from({ length: rows }, () => [long]);
        await context.sync();
      }),
    );
  expect(await write(200)).toBe("RequestPayloadSizeLimitExceeded");
  expect(await write(100)).toBe("no error");
  const read = (columns: string): Promise<string> =>
    codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A100").load(columns);
        await context.sync();
      }),
    );
  expect(await read("values")).toBe("no error");
  expect(await read("values,text")).toBe("ResponsePayloadSizeLimitExceeded");
});

it("counts round trips and bytes", async () => {
  const { Excel, workbench } = client;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
    range.values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    await context.sync();
    range.load("values");
    await context.sync();
  });
  await workbench.settled();
  const traffic = workbench.traffic();
  expect(traffic).toMatchObject({ batches: 2, cleanUps: 1 });
  expect(traffic.requestBytes[0]).toBeGreaterThan(300);
  expect(traffic.responseBytes[1]).toBeGreaterThan(100);
  workbench.resetTraffic();
  expect(workbench.traffic()).toEqual({ batches: 0, requestBytes: [], responseBytes: [], actions: [], cleanUps: 0 });
});
