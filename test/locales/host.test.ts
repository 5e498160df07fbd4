import * as fs from "node:fs";
import * as path from "node:path";
import { messagesFor } from "../../src/locales";
import { expectFinishedSentence } from "./figures";

/** Every code of Excel.ErrorCodes, as the type declarations of Office.js list them. */
function excelErrorCodes(): string[] {
  const declarations = fs.readFileSync(path.resolve("node_modules/@types/office-js/index.d.ts"), "utf8");
  const enums = [...declarations.matchAll(/enum ErrorCodes \{([^}]+)\}/g)].map((match) => match[1]!);
  const ofExcel = enums.find((text) => text.includes("InvalidOperationInCellEditMode"))!;
  return [...ofExcel.matchAll(/= "(\w+)"/g)].map((match) => match[1]!);
}

/** Codes that come from the transport, or are our own. */
const OTHER_CODES = [
  "Unauthenticated",
  "ActivityLimitReached",
  "InvalidOrTimedOutSession",
  "RequestPayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "HostRestartNeeded",
  "UndoNotSupported",
  "MemoryLimitReached",
  "Cancelled",
  "SheetProtected",
  "SheetGone",
];

describe.each(["vi", "en"] as const)("what Excel refuses, in %s", (language) => {
  const messages = messagesFor(language);

  it.each([...excelErrorCodes(), ...OTHER_CODES])("%s has a sentence of its own", (code) => {
    expect(messages.knowsHostCode(code)).toBe(true);
    for (const rolledBack of [true, false]) {
      expectFinishedSentence(messages.hostFailure({ code, rolledBack }));
      expectFinishedSentence(messages.hostFailure({ code, rolledBack }, "reading"));
    }
  });

  it("never shows a raw code alone", () => {
    const sentence = messages.hostFailure({ code: "SomethingNew", rolledBack: true });
    expectFinishedSentence(sentence);
    expect(sentence).toContain("(SomethingNew)");
    expect(messages.knowsHostCode("SomethingNew")).toBe(false);
    expect(messages.knowsHostCode("toString")).toBe(false);
    expect(messages.hostFailure({ code: "toString", rolledBack: true })).toContain("(toString)");
  });

  it("says nothing of the workbook where nothing was being written", () => {
    const reading = messages.hostFailure({ code: "AccessDenied", rolledBack: true }, "reading");
    const writing = messages.hostFailure({ code: "AccessDenied", rolledBack: true }, "writing");
    expect(writing.startsWith(reading)).toBe(true);
    expect(writing.length).toBeGreaterThan(reading.length);
  });
});

it("tells a workbook that is as before from one that may be half changed", () => {
  const [vi, en] = [messagesFor("vi"), messagesFor("en")];
  const code = "InvalidOperationInCellEditMode";
  expect(vi.hostFailure({ code, rolledBack: true })).toBe(
    "Đang có một ô mở để nhập. Bấm Enter hoặc Esc để kết thúc nhập, rồi bấm lại. Sổ tính giữ nguyên như trước.",
  );
  expect(vi.hostFailure({ code, rolledBack: false })).toContain("chưa gỡ lại được hết");
  expect(en.hostFailure({ code, rolledBack: true })).toMatch(/The workbook is as it was before\.$/);
  expect(en.hostFailure({ code, rolledBack: false })).toContain("could not be taken back");
});
