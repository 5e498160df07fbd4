/** One argument of a custom function, as functions.json describes it. */
export interface FunctionArgument {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
}

export interface FunctionEntry {
  /** with its namespace: "BHXH.GROWTH" */
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly FunctionArgument[];
}

/** A function as functions.json describes it, as far as people read it. */
export interface DescribedFunction {
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
  }[];
}

/** The functions a workbook can call, by name. */
export function readFunctionCatalog(functions: readonly DescribedFunction[], namespace: string): FunctionEntry[] {
  return functions
    .map((entry) => ({
      name: `${namespace}.${entry.name}`,
      description: entry.description ?? "",
      arguments: entry.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? "",
        optional: parameter.optional === true,
      })),
    }))
    .sort((x, y) => (x.name < y.name ? -1 : 1));
}

/** How a function is called: "BHXH.GROWTH(current; prior; [decimals])". */
export function signatureOf(entry: FunctionEntry): string {
  const names = entry.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${entry.name}(${names.join("; ")})`;
}
