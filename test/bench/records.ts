import type { ColumnRule } from "../../src/domain/edits/columns/confrontColumns";
import { wholePercent } from "../../src/domain/numbers/wholePercent";
import type { Random } from "./random";

/**
 * Records of the eleven columns of a commune table, consistent by RULES, and the errors put into them.
 *
 * Sizes: total participants 50 to 20,000, as many communes in each octave; voluntary 3–30 % of them; coverage 5–60 %;
 * growth −10 to +40 %; attainment 80–110 %. Percentages are rounded half away from zero: coverage and growth at two
 * decimals, attainment at one.
 *
 * Typos: each cell with probability 1 %. One digit of the printed text is inserted, dropped, changed, or swapped with
 * its neighbour: kind, place and digit are drawn uniformly; draws that leave the number as it was, or no number, are
 * repeated. Decimals are those of the text that comes out: "10.26" without its 2 is "10.6", at one decimal.
 *
 * Foreign values: each cell with probability 1 % takes the figure that another record has in that column.
 */
export const COLUMNS = [
  "Tổng BHXH",
  "BHXH bắt buộc",
  "BHXH tự nguyện",
  "Lực lượng lao động",
  "Tỷ lệ bao phủ (%)",
  "Thực hiện năm trước",
  "Tăng/giảm",
  "Tốc độ tăng (%)",
  "Kế hoạch",
  "Còn thiếu",
  "% kế hoạch",
] as const;

const [TOTAL, COMPULSORY, VOLUNTARY, FORCE, COVERAGE, PRIOR, INCREASE, GROWTH, PLAN, MISSING, ATTAINMENT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;

export const RULES: readonly ColumnRule[] = [
  { kind: "balance", total: TOTAL, parts: [COMPULSORY, VOLUNTARY] },
  { kind: "ratio", stated: COVERAGE, above: TOTAL, below: FORCE },
  { kind: "difference", stated: INCREASE, current: TOTAL, prior: PRIOR },
  { kind: "ratio", stated: GROWTH, above: INCREASE, below: PRIOR },
  { kind: "shortfall", stated: MISSING, planned: PLAN, current: TOTAL },
  { kind: "ratio", stated: ATTAINMENT, above: TOTAL, below: PLAN },
];

/** Decimals that each column is printed with. */
export const DECIMALS: readonly number[] = [0, 0, 0, 0, 2, 0, 0, 2, 0, 0, 1];

/** Columns of whole numbers of their last decimal, and the decimals of each cell. */
export interface Records {
  readonly count: number;
  readonly values: readonly Float64Array[];
  readonly decimals: readonly Int8Array[];
}

/** A cell that holds something else than it should. */
export interface WrongCell {
  readonly column: number;
  readonly value: number;
  readonly decimals: number;
}

export interface Corrupted extends Records {
  /** by record: what its wrong cells should hold */
  readonly wrong: ReadonlyMap<number, readonly WrongCell[]>;
}

export function consistentRecords(count: number, random: Random): Records {
  const values = COLUMNS.map(() => new Float64Array(count));
  const decimals = DECIMALS.map((each) => new Int8Array(count).fill(each));
  const between = (least: number, most: number) => least + ((most - least) * random(1e6)) / 1e6;
  for (let row = 0; row < count; row++) {
    const total = Math.round(50 * Math.exp(between(0, Math.log(400))));
    const voluntary = Math.max(1, Math.round(total * between(0.03, 0.3)));
    const force = Math.round(total / between(0.05, 0.6));
    const prior = Math.max(1, Math.round(total / between(0.9, 1.4)));
    const plan = Math.max(1, Math.round(total / between(0.8, 1.1)));
    const record = [
      total,
      total - voluntary,
      voluntary,
      force,
      wholePercent(total, force, DECIMALS[COVERAGE]!),
      prior,
      total - prior,
      wholePercent(total - prior, prior, DECIMALS[GROWTH]!),
      plan,
      plan - total,
      wholePercent(total, plan, DECIMALS[ATTAINMENT]!),
    ];
    record.forEach((value, column) => (values[column]![row] = value));
  }
  return { count, values, decimals };
}

/** 637 at two decimals → "6.37"; the sign in front. */
function printed(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const text = decimals > 0 ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
  return value < 0 ? `-${text}` : text;
}

function parsed(text: string): { readonly value: number; readonly decimals: number } | null {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || `${match[2]}${match[3] ?? ""}` === "" || match[2] === "") return null;
  const value = Number(`${match[2]}${match[3] ?? ""}`);
  return { value: match[1] === "-" && value !== 0 ? -value : value, decimals: (match[3] ?? "").length };
}

/** One digit inserted, dropped, changed or swapped with its neighbour. */
function mistyped(text: string, random: Random): string {
  const places = [...text].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const at = places[random(places.length)]!;
  switch (random(4)) {
    case 0: {
      const place = [...places, text.length][random(places.length + 1)]!;
      return text.slice(0, place) + random(10) + text.slice(place);
    }
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + random(10) + text.slice(at + 1);
    default: {
      if (places.length < 2) return text;
      const first = random(places.length - 1);
      const signs = [...text];
      const [x, y] = [places[first]!, places[first + 1]!];
      [signs[x], signs[y]] = [signs[y]!, signs[x]!];
      return signs.join("");
    }
  }
}

const ONE_IN = 100;

export function withTypos(records: Records, random: Random): Corrupted {
  return corrupted(records, random, (value, decimals) => {
    for (;;) {
      const typed = parsed(mistyped(printed(value, decimals), random));
      if (typed && typed.value / 10 ** typed.decimals !== value / 10 ** decimals) return typed;
    }
  });
}

export function withForeignValues(records: Records, random: Random): Corrupted {
  return corrupted(records, random, (value, decimals, column) => {
    for (;;) {
      const row = random(records.count);
      const other = records.values[column]![row]!;
      if (other !== value) return { value: other, decimals: records.decimals[column]![row]! };
    }
  });
}

function corrupted(
  records: Records,
  random: Random,
  wrongly: (value: number, decimals: number, column: number) => { readonly value: number; readonly decimals: number },
): Corrupted {
  const values = records.values.map((column) => column.slice());
  const decimals = records.decimals.map((column) => column.slice());
  const wrong = new Map<number, WrongCell[]>();
  for (let row = 0; row < records.count; row++) {
    for (let column = 0; column < values.length; column++) {
      if (random(ONE_IN) > 0) continue;
      const right = { column, value: values[column]![row]!, decimals: decimals[column]![row]! };
      const made = wrongly(right.value, right.decimals, column);
      values[column]![row] = made.value;
      decimals[column]![row] = made.decimals;
      wrong.set(row, [...(wrong.get(row) ?? []), right]);
    }
  }
  return { count: records.count, values, decimals, wrong };
}
