import { confront } from "../../src/domain/edits/confront";
import { rulesFor } from "../../src/domain/edits/rulesFor";
import { Decimal } from "../../src/domain/numbers/decimal";
import { roundedPercentOfIntegers } from "../../src/domain/numbers/percentOfIntegers";
import { wholeQuotient } from "../../src/domain/numbers/wholeQuotient";
import { planTargets } from "../../src/domain/targets/planTargets";
import { lexicon } from "../../src/locales/lexicon";
import { figureSetOf } from "../../src/workbook/reading/figureSetOf";
import { readTables } from "../../src/workbook/reading/readTables";
import type { Host } from "../../src/workbook/host";
import { checkWorkbook } from "../../src/workbook/jobs/checkWorkbook";
import { prepareTargets } from "../../src/workbook/jobs/prepareTargets";
import { allocating, sharing } from "./allocating";
import { checking, locating, PUBLISHED_SEEDS } from "./locating";
import { randomFrom } from "./random";
import { workbookFiles } from "./workbookFiles";
import type { Block, Survey } from "../../src/workbook/snapshot";
import { targetTableTexts } from "../../src/locales/targetTable.vi";

/** A new seed each run; printed, so that a run can be repeated: BENCH_SEED=… npm run bench */
const seed = Number(process.env.BENCH_SEED ?? Date.now() % 2 ** 31);
const ROWS = 20_000;
const QUOTIENTS = 200_000;

const random = randomFrom(seed);
const lines: string[] = [];

/** The fastest of three runs, in milliseconds. */
function time<T>(name: string, work: () => T): { result: T; ms: number } {
  let result!: T;
  let ms = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  lines.push(`  ${name.padEnd(58)} ${ms.toFixed(0).padStart(7)} ms`);
  return { result, ms };
}

function quotients(): void {
  const pairs = Array.from({ length: QUOTIENTS }, () => [random(1e6), 1 + random(1e6)] as const);
  lines.push(`${QUOTIENTS} percentages at 2 decimals`);
  const plain = time("whole numbers, guarded", () => pairs.map(([a, b]) => roundedPercentOfIntegers(a, b, 2)));
  const exact = time("BigInt", () =>
    pairs.map(([a, b]) => Number(wholeQuotient(new Decimal(a), new Decimal(b), 4, "halfAway"))),
  );
  const differing = plain.result.filter((value, index) => value !== exact.result[index]).length;
  lines.push(`  ${(exact.ms / plain.ms).toFixed(1)} times as fast, ${differing} differences`);
}

function sheet(): Block {
  const header = [
    "STT",
    "Đơn vị",
    "Tổng BHXH",
    "BHXH bắt buộc",
    "BHXH tự nguyện",
    "Lực lượng lao động",
    "Tỷ lệ bao phủ (%)",
    "Thực hiện năm trước",
    "Tăng/giảm",
    "Tốc độ tăng (%)",
    "Kế hoạch",
  ];
  const percent = (a: number, b: number) => roundedPercentOfIntegers(a, b, 2)! / 100;
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const [compulsory, voluntary, prior] = [2000 + random(4000), random(900), 1500 + random(4000)];
    const [social, force] = [compulsory + voluntary, 20_000 + random(40_000)];
    return [
      index + 1,
      `Xã thứ ${index + 1}`,
      social,
      compulsory,
      voluntary,
      force,
      percent(social, force),
      prior,
      social - prior,
      percent(social - prior, prior),
      prior + 100,
    ];
  });
  const values = [["THỰC HIỆN NĂM 2019", ...header.slice(1).map(() => "")], header, ...rows];
  const shown = (value: string | number) => (typeof value === "number" ? String(value).replace(".", ",") : value);
  return {
    area: { sheetId: "s", box: { row: 0, column: 0, rows: values.length, columns: header.length } },
    values,
    texts: values.map((row) => row.map(shown)),
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
  };
}

function workbook(): void {
  const block = sheet();
  const info = { id: "s", name: "Thực hiện 2019", visible: true, used: block.area.box, protected: false };
  lines.push(`a sheet of ${ROWS} rows and ${block.area.box.columns} columns`);
  const { result: tables } = time("its table read", () => readTables(block, info, lexicon));
  const { result: set } = time("its figures joined", () => figureSetOf(tables));
  const { result: rules } = time("rules bound", () => rulesFor(set));
  const { result: answers } = time("rules confronted", () => confront(rules));
  time("targets planned", () => planTargets(set));
  const violated = answers.filter(({ outcome }) => outcome === "violated").length;
  lines.push(`  ${set.figures.length} figures, ${rules.length} rules, ${violated} violated`);
}

/** Runs a job and tells the longest time during which nothing else could happen. */
async function longestStretch(name: string, job: () => Promise<unknown>): Promise<void> {
  let longest = 0;
  let last = performance.now();
  const look = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 0);
  const start = performance.now();
  await job();
  longest = Math.max(longest, performance.now() - last);
  clearInterval(look);
  const took = performance.now() - start;
  lines.push(`  ${name.padEnd(58)} ${longest.toFixed(0).padStart(7)} ms of ${took.toFixed(0)} ms`);
}

async function jobs(): Promise<void> {
  const block = sheet();
  const info = { id: "s", name: "Thực hiện 2019", visible: true, used: block.area.box, protected: false };
  const survey: Survey = {
    sheets: [info],
    activeSheetId: "s",
    selection: null,
    separators: { decimal: ",", group: "." },
    customFunctions: true,
  };
  const host = { survey: async () => survey, read: async () => [block], remembered: () => null } as unknown as Host;
  // a digit too many in one cell of each hundredth row
  const wrong: Block = {
    ...block,
    values: block.values.map((row, at) =>
      at > 1 && at % 100 === 0 ? [...row.slice(0, 3), Number(row[3]) * 10, ...row.slice(4)] : row,
    ),
  };
  const wrongHost = {
    survey: async () => survey,
    read: async () => [wrong],
    remembered: () => null,
  } as unknown as Host;
  lines.push("longest stretch on the pane's thread");
  await longestStretch("check", () => checkWorkbook(host, lexicon));
  await longestStretch("check, a slip in each hundredth row", () => checkWorkbook(wrongHost, lexicon));
  await longestStretch("target table", () => prepareTargets(host, lexicon, targetTableTexts, {}, new Date()));
}

lines.push(...checking(seed));
for (const each of [...PUBLISHED_SEEDS, seed]) lines.push(...locating(each, "typos"));
for (const each of [...PUBLISHED_SEEDS, seed]) lines.push(...locating(each, "foreign values"));
lines.push(...locating(seed, "foreign values", 1000), ...locating(seed, "foreign values", 10_000));
for (const each of [...PUBLISHED_SEEDS, seed]) lines.push(...(await allocating(each, 1000, 8)));
for (const each of PUBLISHED_SEEDS) lines.push(...(await allocating(each, 11_000, 4)));
lines.push(...sharing(seed, 11_000));
quotients();
workbook();
await jobs();
lines.push(...(await workbookFiles(seed)));
process.stdout.write(`seed ${seed}, Node ${process.version}, ${process.platform}\n${lines.join("\n")}\n`);
