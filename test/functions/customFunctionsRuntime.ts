/** The part of Excel's custom-function runtime that functions name: error objects, their codes, and the register. */
export const associated = new Map<string, unknown>();

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

class CellError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CellError,
    ErrorCode,
    associate: (id: string, func: unknown) => void associated.set(id, func),
  },
});

/** What a cell shows: the value, or the error's code. */
export function shown(result: unknown): unknown {
  return result instanceof CellError ? result.code : result;
}

/** The single cell of an answer; a thrown error is its code and message, as Excel shows them. */
export function single(call: () => unknown[][]): unknown {
  try {
    const [[value] = []] = call();
    return value;
  } catch (error) {
    if (error instanceof CellError) return error.message === "" ? error.code : `${error.code} ${error.message}`;
    throw error;
  }
}

/** The range an asynchronous function answers with; an error is its code and message. */
export async function answered(call: () => Promise<unknown[][]>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return single(() => {
      throw error;
    });
  }
}
