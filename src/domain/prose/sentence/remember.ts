import type { OpenBlock } from "./openBlock";
import { bindOpen } from "./openedFigure";
import { isAim, isBase, isChange, isCoverage, type OpenFigure } from "./openFigure";
import type { Decision } from "../measure/situation";
import { fillYear } from "./tellPeriods";

/**
 * What the numbers that follow may refer to, once a figure is read.
 * @param isFrom told as where a change started
 */
export function remember(block: OpenBlock, figure: OpenFigure, decision: Decision, isFrom: boolean): void {
  const { state, figures } = block;
  const isInBracket = state.brackets.length > 0;
  // "đạt 101,1% kế hoạch giao, số người tham gia … năm 2022 là 5.310 người"
  const { year, offset } = figure.when;
  const tellsYear = decision.measure === "attainment" || (decision.isHead && state.head === null);
  if (tellsYear && year !== null) fillYear(block, { year, offset });
  figures.push(figure);
  state.last = figure;
  if (isBase(figure.measure)) state.base = figure;
  state.hasResult ||= figure.measure === "participants" && !isAim(figure);
  if (figure.measure === "increase" && figure.unit === "persons") state.change = figure;
  if (decision.isHead) state.change = null;
  if (isCoverage(figure.measure)) state.coverage = figure;
  if (isCoverage(figure.measure) || figure.measure === "attainment") state.topic = figure;
  if (decision.against === "prior" && isFrom) state.from = figure.when;
  if (!isInBracket) goOnAbout(block, figure, decision);
  if (decision.isSubject) state.subject = figure;
  if (isChange(figure.measure) && figure.versus === null) state.open.push(figure);
  state.group = null;
}

/** A figure outside of brackets may be what the sentence goes on about. */
function goOnAbout(block: OpenBlock, figure: OpenFigure, { isHead }: Decision): void {
  const { state } = block;
  state.clause.push(figure);
  state.isAimed = isAim(figure) && figure.when.year === state.year;
  if (isHead) {
    bindOpen(block);
    // "208 người dừng đóng, lũy kế 1.615 người tham gia …, tăng 304 người"
    state.isForeign = false;
    state.first ??= figure;
    state.head = figure;
    state.subject = figure;
    state.versus = null;
  }
  const isStated = figure.measure === "participants" || isCoverage(figure.measure);
  // a plan beside its result is not what the sentence goes on about
  if (isStated && !(isAim(figure) && state.hasResult)) state.stated = figure;
}
