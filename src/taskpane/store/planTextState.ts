import type { TextReport } from "../../workbook/planText/checkText";
import type { PlanOptions, WrittenPlan } from "../../workbook/planText/writePlan";

/** The text that is read, and the one that is written. */
export interface PlanTextState {
  /** as typed, pasted or opened: data, never run */
  readonly draft: string;
  /** of the text as it was then */
  readonly report: TextReport | null;
  readonly options: PlanTextOptions;
  readonly written: WrittenPlan | null;
}

export interface PlanTextOptions extends PlanOptions {
  /** with the signature block */
  readonly signed: boolean;
  /** the tables follow the text */
  readonly withAnnexes: boolean;
}

export const NO_TEXT: PlanTextState = {
  draft: "",
  report: null,
  options: { signed: false, withAnnexes: true },
  written: null,
};
