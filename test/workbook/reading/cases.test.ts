import { findingTexts, tableText } from "../../support/readingText";
import { tablesOn } from "../../support/readSheet";
import { workbookCases } from "../../support/workbookCases";

/** Workbooks of many habits, each read as a person who knows the field reads it. */
it.each(workbookCases())("$name is understood", async ({ sheets, reading }) => {
  const tables = sheets.flatMap(({ name, rows }) => tablesOn(rows, { name }));
  const lines = [...tables.flatMap(tableText), "", ...(await findingTexts(tables))];
  expect(`${lines.join("\n").trim()}\n`).toBe(reading);
});
