import { a1, cellBox, parseA1 } from "../../../src/workbook/address";
import type { CellInput } from "../../../src/workbook/patch";

/** What a formula sees in a cell; null is a blank. */
export type Value = string | number | boolean | null;

type Node =
  | { kind: "value"; value: Value }
  | { kind: "reference"; address: string }
  | { kind: "call"; name: string; args: Node[] }
  | { kind: "operator"; sign: string; left: Node; right: Node };

const TOKEN =
  /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|<>|<=|>=|[-+*/&=<>(),]|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z][A-Z.]*)/y;
const PRECEDENCE: Record<string, number> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
};

function parse(formula: string): Node {
  const tokens: string[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`cannot read ${formula} at ${at}`);
    tokens.push(match[1]!);
  }
  let next = 0;
  const take = (expected?: string) => {
    const token = tokens[next++];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new Error(`unexpected ${token} in ${formula}`);
    return token;
  };
  const operand = (): Node => {
    const token = take();
    if (token === "(") {
      const inner = expression(0);
      take(")");
      return inner;
    }
    if (token.startsWith('"')) return { kind: "value", value: token.slice(1, -1).replaceAll('""', '"') };
    if (/^\d/.test(token)) return { kind: "value", value: Number(token) };
    if (tokens[next] !== "(") return { kind: "reference", address: token };
    take("(");
    const args: Node[] = [];
    while (tokens[next] !== ")") {
      args.push(expression(0));
      if (tokens[next] === ",") take();
    }
    take(")");
    return { kind: "call", name: token, args };
  };
  const expression = (floor: number): Node => {
    let left = operand();
    while (next < tokens.length && (PRECEDENCE[tokens[next]!] ?? 0) > floor) {
      const sign = take();
      left = { kind: "operator", sign, left, right: expression(PRECEDENCE[sign]!) };
    }
    return left;
  };
  const tree = expression(0);
  if (next !== tokens.length) throw new Error(`left over in ${formula}: ${tokens.slice(next).join(" ")}`);
  return tree;
}

/** num / den rounded half away from zero at `decimals` of the percentage, on whole numbers. */
function exactFraction(num: number, den: number, decimals: number): number {
  const scale = 100n * 10n ** BigInt(decimals);
  const rounded = (2n * BigInt(num) * scale + BigInt(den)) / (2n * BigInt(den));
  return Number(`${rounded}e-${decimals + 2}`);
}

/** A sheet whose formulas are computed when looked at: just the functions that the target table uses. */
export function calculator(cells: readonly (readonly CellInput[])[]) {
  const typed = new Map<string, CellInput>();

  const valueAt = (row: number, column: number): Value => {
    const input = typed.get(`${row},${column}`) ?? cells[row]?.[column] ?? "";
    if (typeof input === "string" && input.startsWith("=")) return single(evaluate(parse(input)));
    return input === "" ? null : input;
  };
  const single = (value: Value | Value[]): Value => {
    if (Array.isArray(value)) throw new Error("a range where a value is needed");
    return value;
  };
  const numeric = (value: Value): number => {
    if (value === null) return 0;
    if (typeof value === "number") return value;
    throw new Error(`#VALUE! ${JSON.stringify(value)}`);
  };
  const equal = (x: Value, y: Value): boolean => {
    if (x === null && y === null) return true;
    if (x === null) return equal(typeof y === "string" ? "" : 0, y);
    return y === null ? equal(y, x) : x === y;
  };
  /** arrays go cell by cell, a single value stretches */
  const spread = (sign: string, x: Value | Value[], y: Value | Value[]): Value | Value[] => {
    if (!Array.isArray(x) && !Array.isArray(y)) return operate(sign, x, y);
    const length = Array.isArray(x) ? x.length : (y as Value[]).length;
    const at = (value: Value | Value[], index: number) => (Array.isArray(value) ? value[index]! : value);
    return Array.from({ length }, (_, index) => operate(sign, at(x, index), at(y, index)));
  };
  const counted = (value: Value): Value => (typeof value === "boolean" ? Number(value) : value);
  const operate = (sign: string, x: Value, y: Value): Value => {
    switch (sign) {
      case "=":
        return equal(x, y);
      case "<>":
        return !equal(x, y);
      case "<":
        return numeric(x) < numeric(y);
      case ">":
        return numeric(x) > numeric(y);
      case "<=":
        return numeric(x) <= numeric(y);
      case "&":
        return `${x ?? ""}${y ?? ""}`;
      case "+":
        return numeric(x) + numeric(y);
      case "-":
        return numeric(x) - numeric(y);
      case "*":
        return numeric(counted(x)) * numeric(counted(y));
      case "/": {
        if (numeric(y) === 0) throw new Error("#DIV/0!");
        return numeric(x) / numeric(y);
      }
      default:
        throw new Error(`operator ${sign}`);
    }
  };
  const rate = (args: (Value | Value[])[]): number => {
    const [part, whole, decimals] = args.map((arg) => single(arg));
    if (typeof part !== "number" || typeof whole !== "number") throw new Error("#VALUE! a rate of no numbers");
    if (whole === 0) throw new Error("#DIV/0!");
    return exactFraction(part, whole, numeric(decimals!));
  };
  const FUNCTIONS: Record<string, (...args: (Value | Value[])[]) => Value | Value[]> = {
    OR: (...args) => args.some((arg) => single(arg) === true),
    AND: (...args) => args.every((arg) => single(arg) === true),
    LEFT: (text, count) => {
      const left = (value: Value) => String(value ?? "").slice(0, numeric(single(count!)));
      return Array.isArray(text) ? text.map(left) : left(text!);
    },
    SUM: (range) => (range as Value[]).reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0),
    SUMPRODUCT: (values) => (values as Value[]).reduce<number>((sum, value) => sum + numeric(value), 0),
    SUMIF: (range, wanted, values) =>
      (values as Value[]).reduce<number>(
        (sum, value, index) =>
          equal((range as Value[])[index]!, single(wanted!)) && typeof value === "number" ? sum + value : sum,
        0,
      ),
    ISTEXT: (value) => typeof single(value!) === "string",
    // as Excel: on the 15 digits that it shows
    ROUND: (value, places) => {
      const [digits, decimals] = [numeric(single(value!)).toPrecision(15), numeric(single(places!))];
      return Number(`${Math.round(Number(`${Number(digits)}e${decimals}`))}e-${decimals}`);
    },
    COUNTIF: (range, pattern) => {
      const start = String(single(pattern!));
      if (!start.endsWith("*")) throw new Error("only patterns that end in *");
      return (range as Value[]).filter((value) => typeof value === "string" && value.startsWith(start.slice(0, -1)))
        .length;
    },
    COUNT: (range) => (range as Value[]).filter((value) => typeof value === "number").length,
    ROWS: (range) => (range as Value[]).length,
    MAX: (...args) => Math.max(...args.map((arg) => numeric(single(arg)))),
    "BHXH.GROWTHINDEX": (...args) => rate(args),
    "BHXH.COVERAGE": (...args) => rate(args),
    "BHXH.ATTAINMENT": (...args) => rate(args),
    "BHXH.GROWTH": (current, prior, decimals) =>
      rate([numeric(single(current!)) - numeric(single(prior!)), prior!, decimals!]),
  };
  const evaluate = (node: Node): Value | Value[] => {
    switch (node.kind) {
      case "value":
        return node.value;
      case "operator":
        return spread(node.sign, evaluate(node.left), evaluate(node.right));
      case "reference": {
        const box = parseA1(node.address);
        if (!box) throw new Error(`#NAME? ${node.address}`);
        if (!node.address.includes(":")) return valueAt(box.row, box.column);
        return Array.from({ length: box.rows * box.columns }, (_, index) =>
          valueAt(box.row + Math.floor(index / box.columns), box.column + (index % box.columns)),
        );
      }
      case "call": {
        if (node.name === "IF")
          return evaluate(single(evaluate(node.args[0]!)) === true ? node.args[1]! : node.args[2]!);
        if (node.name === "ISERROR") {
          try {
            evaluate(node.args[0]!);
            return false;
          } catch {
            return true;
          }
        }
        if (node.name === "FIND") {
          const [what, where] = node.args.map((arg) => String(single(evaluate(arg))));
          if (!where!.includes(what!)) throw new Error("#VALUE! not found");
          return where!.indexOf(what!) + 1;
        }
        const compute = FUNCTIONS[node.name];
        if (!compute) throw new Error(`#NAME? ${node.name}`);
        return compute(...node.args.map(evaluate));
      }
    }
  };
  const boxOf = (address: string) => {
    const box = parseA1(address);
    if (!box) throw new Error(`no address: ${address}`);
    return box;
  };
  return {
    /** value of "D9"; throws what Excel would show as an error */
    value(address: string): Value {
      const { row, column } = boxOf(address);
      return valueAt(row, column);
    },
    /** somebody types into a cell */
    type(address: string, input: CellInput): void {
      const { row, column } = boxOf(address);
      typed.set(`${row},${column}`, input);
    },
    /** the value of a formula that stands nowhere, as a conditional format's */
    compute(formula: string): Value {
      return single(evaluate(parse(formula)));
    },
  };
}

/** The values of a whole sheet, errors as Excel would show them. */
export function valuesOf(cells: readonly (readonly CellInput[])[]): Value[][] {
  const sheet = calculator(cells);
  return cells.map((line, row) =>
    line.map((_, column) => {
      try {
        return sheet.value(a1(cellBox(row, column))) ?? "";
      } catch (error) {
        return (error as Error).message.split(" ")[0]!;
      }
    }),
  );
}
