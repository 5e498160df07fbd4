import type { BaseValueObject, Injector } from "./univer";
import { IFunctionService, StringValueObject } from "./univer";

/** Univer's HYPERLINK answers with a rich text that cells show as 0; the label is what Excel's cell holds. */
export function labelHyperlinks(injector: Injector): void {
  const hyperlink = injector.get(IFunctionService).getExecutor("HYPERLINK");
  if (!hyperlink) throw new Error("this Univer has no HYPERLINK");
  const calculate = hyperlink.calculate.bind(hyperlink) as (...given: BaseValueObject[]) => BaseValueObject;
  hyperlink.calculate = ((...given: BaseValueObject[]) => {
    const answer = calculate(...given);
    return answer.isString() ? StringValueObject.create(String(answer.getValue())) : answer;
  }) as typeof hyperlink.calculate;
}
