import type { BaseValueObject, Injector } from "./univer";
import { ArrayValueObject, IFunctionService } from "./univer";

type Calculate = (array: BaseValueObject, ...rest: BaseValueObject[]) => unknown;

/** Univer's SORT sorts the array it is given in place, and that array is the cached content of the range: later formulas read wrong cells. */
export function sortCopies(injector: Injector): void {
  const sort = injector.get(IFunctionService).getExecutor("SORT");
  if (!sort) throw new Error("this Univer has no SORT");
  const calculate = sort.calculate.bind(sort) as Calculate;
  sort.calculate = ((array: BaseValueObject, ...rest: BaseValueObject[]) =>
    calculate(array?.isArray() ? copyOf(array as ArrayValueObject) : array, ...rest)) as typeof sort.calculate;
}

function copyOf(array: ArrayValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
