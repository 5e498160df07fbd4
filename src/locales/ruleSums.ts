import type { Confrontation } from "../domain/edits/editRule";
import { withTrueMinus, type NumberWriting } from "./numberWriting";
import { figureIn, PARTS_SPELT_OUT, quotientOf, testedFigure } from "./ruleFigures";

/** A sum that holds, behind the name of its rule: "Tỷ lệ thực hiện = thực hiện / kế hoạch: 5.122/5.454 = 93,91%." */
export function sumSentence(confrontation: Confrontation, ruleName: string, write: NumberWriting): string {
  return withTrueMinus(`${ruleName}: ${sumBehind(confrontation, write)}.`);
}

/** The numbers behind a rule as a sum that people write: "5.122/5.454 = 93,91%", "4.844 + 278 = 5.122". */
function sumBehind(confrontation: Confrontation, write: NumberWriting): string {
  const { rule, exact } = confrontation;
  const tested = testedFigure(rule);
  const [current, prior] = [figureIn(rule, "current", "numerator"), figureIn(rule, "prior", "denominator")];
  const result = exact === null ? write.stated(tested) : write.like(tested, exact);
  switch (rule.kind) {
    case "ratio":
    case "rateWithoutPrior": {
      const quotient = quotientOf(confrontation, write);
      if (!quotient) return write.stated(tested);
      return `${quotient.operands} = ${quotient.percent}` + (quotient.rounded === null ? "" : ` ≈ ${quotient.rounded}`);
    }
    case "difference":
    case "points":
      return current && prior ? `${write.stated(current)} − ${write.stated(prior)} = ${result}` : result;
    case "shortfall": {
      const planned = figureIn(rule, "planned");
      return planned && current ? `${write.stated(planned)} − ${write.stated(current)} = ${result}` : result;
    }
    case "balance": {
      const parts = rule.figures.filter(({ role }) => role === "part").map(({ figure }) => write.stated(figure));
      const shown = parts.length > PARTS_SPELT_OUT ? [...parts.slice(0, PARTS_SPELT_OUT), "…"] : parts;
      return `${shown.join(" + ")} = ${result}`;
    }
    case "equalBase":
    case "statement":
      return rule.figures.map(({ figure }) => write.stated(figure)).join(" = ");
    case "range":
    case "subset":
      return rule.figures.map(({ figure }) => write.stated(figure)).join(" ≤ ");
    case "wholeCount":
      return write.stated(tested);
  }
}
