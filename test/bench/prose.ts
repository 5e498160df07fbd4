// npm run bench:prose: how much of the hand-counted texts is read, and how fast.
import { checkProseInParts } from "../../src/domain/prose/check/checkProse";
import { momentsIn } from "../../src/domain/prose/check/moments";
import { textLexicon } from "../../src/locales/lexicon/texts";
import { readText, textInParts } from "../../src/workbook/textTables/readText";
import { figureLine, proseCases, tableCases, TELLING_COLUMNS } from "../support/proseCases";

const CHARACTERS = 1_000_000;
const RUNS = 5;

const lines: string[] = [];
const cases = proseCases();

/** What says which figure it is: programme, measure, year, scenario, value, unit and the printed number. */
const telling = (line: string) => line.split(" | ").slice(0, TELLING_COLUMNS).join(" | ");

function counted(): void {
  let [expected, read, right, numbers] = [0, 0, 0, 0];
  for (const { text, figures } of cases) {
    const reading = readText(text, textLexicon);
    const missing = figures.map(telling);
    for (const figure of reading.figures) {
      const at = missing.indexOf(telling(figureLine(figure, text)));
      if (at >= 0) missing.splice(at, 1);
      right += at >= 0 ? 1 : 0;
    }
    expected += figures.length;
    read += reading.figures.length;
    numbers += reading.numbers;
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  lines.push(`${cases.length} texts, ${numbers} numbers, ${expected} figures by hand`);
  lines.push(`  read ${read}, right ${right}: precision ${percent(right, read)}, recall ${percent(right, expected)}`);
}

/** A plan, and paragraphs without figures around it, as in the plans that districts issue. */
function planLike(): string {
  const plan = cases.find(({ name }) => name === "ke-hoach-huyen-2020")!.text;
  const others = cases.filter(({ figures }) => figures.length === 0).map(({ text }) => text);
  return [plan, ...others, ...others].join("\n\n") + "\n\n";
}

function timed(what: string, unit: string): void {
  const text = unit.repeat(Math.ceil(CHARACTERS / unit.length)).slice(0, CHARACTERS);
  const first = performance.now();
  const reading = readText(text, textLexicon);
  const cold = performance.now() - first;
  let [best, longest] = [Infinity, Infinity];
  for (let run = 0; run < RUNS; run++) {
    let [stretch, last] = [0, performance.now()];
    const start = last;
    for (const parts = textInParts(text, textLexicon); ;) {
      const { done } = parts.next();
      const now = performance.now();
      stretch = Math.max(stretch, now - last);
      last = now;
      if (done) break;
    }
    best = Math.min(best, last - start);
    longest = Math.min(longest, stretch);
  }
  lines.push(`${CHARACTERS} characters of ${what}, ${reading.figures.length} figures`);
  lines.push(`  read for the first time ${cold.toFixed(0)} ms, again ${best.toFixed(0)} ms`);
  lines.push(`  longest stretch without a pause ${longest.toFixed(0)} ms`);
}

function checked(what: string, unit: string): void {
  const text = unit.repeat(Math.ceil(CHARACTERS / unit.length));
  const reading = readText(text, textLexicon);
  let [stretch, last] = [0, performance.now()];
  const start = last;
  for (const parts = checkProseInParts(reading, momentsIn(text, textLexicon.prose)); ;) {
    const { done } = parts.next();
    const now = performance.now();
    stretch = Math.max(stretch, now - last);
    last = now;
    if (done) break;
  }
  lines.push(`${text.length} characters of ${what}, ${reading.figures.length} figures`);
  lines.push(`  checked in ${(last - start).toFixed(0)} ms, longest stretch without a pause ${stretch.toFixed(0)} ms`);
}

counted();
timed("plans", planLike());
// some twenty short tables behind every 50,000 characters of sentences
const shortTables = tableCases().map((each) => each.text);
timed("plans with tables", [planLike().repeat(3), ...shortTables].join("\n\n") + "\n\n");
timed("the texts above", cases.map((each) => each.text).join("\n\n") + "\n\n");
const REPEATED =
  "Năm 2021 toàn huyện có 1.020 người tham gia BHXH tự nguyện, tăng 20 người so với năm 2020 (1.000 người). ";
checked("one sentence repeated in a paragraph", REPEATED);
checked("one sentence repeated line by line", `${REPEATED.trim()}\n`);
process.stdout.write(`Node ${process.version}, ${process.platform}\n${lines.join("\n")}\n`);
