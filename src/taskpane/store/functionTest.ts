import { cellBox, type Area } from "../../workbook/address";
import type { Host } from "../../workbook/host";
import type { Survey } from "../../workbook/snapshot";
import type { FunctionTest } from "./sessionState";

/** Asks for 5122 in the way only our function answers. */
const QUESTION = '=BHXH.NUMBER("5.122")';
const ANSWER = 5122;

/** Rows kept free under the figures, so that no table of Excel's grows over the test cell. */
const DISTANCE = 10;
const LAST_ROW = 1_048_575;

/** Attempts and the pause between them: a function that has not answered after 6 seconds is not answering. */
const ATTEMPTS = 20;
const PAUSE_MS = 300;

export interface FunctionTestSurroundings {
  readonly pause: (milliseconds: number) => Promise<void>;
  /** told before anything is written, so that our own edit is not taken for the planner's */
  readonly onPlace: (area: Area) => void;
}

/**
 * Writes one formula in an empty cell far below the figures, waits for its answer and takes it away again.
 * @throws HostFailure when Excel refuses the cell
 */
export async function testFunctions(host: Host, { pause, onPlace }: FunctionTestSurroundings): Promise<FunctionTest> {
  const survey = await host.survey();
  if (!survey.customFunctions) return "unavailable";
  const area = freeCell(survey);
  if (area === null) return "noPlace";
  onPlace(area);
  const receipt = await host.apply({
    title: "functionTest",
    changes: [{ kind: "cells", ...area, from: [[""]], to: [[QUESTION]], why: "functionTest" }],
  });
  if (receipt.leftAlone.length > 0) return "noPlace";
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [block] = await host.read([area]);
      if (block?.values[0]?.[0] === ANSWER) return "answering";
      await pause(PAUSE_MS);
    }
    return "silent";
  } finally {
    await host.revert(receipt);
  }
}

/** A cell below everything on the active sheet, or on the first sheet that lets us write. */
function freeCell({ sheets, activeSheetId }: Survey): Area | null {
  const open = sheets.filter((sheet) => sheet.visible && !sheet.protected);
  const sheet = open.find(({ id }) => id === activeSheetId) ?? open[0];
  if (!sheet) return null;
  const row = sheet.used === null ? DISTANCE : sheet.used.row + sheet.used.rows + DISTANCE;
  return row > LAST_ROW ? null : { sheetId: sheet.id, box: cellBox(row, 0) };
}
