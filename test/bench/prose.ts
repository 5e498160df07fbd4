// npm run bench:prose: how much of the hand-counted texts is read, and how fast.
import { proseInParts, readProse } from "../../src/domain/prose/readProse";
import { proseLexicon } from "../../src/locales/lexicon/prose";
import { figureLine, proseCases, TELLING_COLUMNS } from "../support/proseCases";

const CHARACTERS = 1_000_000;
const RUNS = 5;

const lines: string[] = [];
const cases = proseCases();

/** What says which figure it is: programme, measure, year, scenario, value, unit and the printed number. */
const telling = (line: string) => line.split(" | ").slice(0, TELLING_COLUMNS).join(" | ");

function counted(): void {
  let [expected, read, right, numbers] = [0, 0, 0, 0];
  for (const { text, figures } of cases) {
    const reading = readProse(text, proseLexicon);
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

function timed(): void {
  let text = "";
  while (text.length < CHARACTERS) text += cases.map((each) => each.text).join("\n\n") + "\n\n";
  text = text.slice(0, CHARACTERS);
  const first = performance.now();
  const reading = readProse(text, proseLexicon);
  const cold = performance.now() - first;
  let [best, longest] = [Infinity, Infinity];
  for (let run = 0; run < RUNS; run++) {
    let [stretch, last] = [0, performance.now()];
    const start = last;
    for (const parts = proseInParts(text, proseLexicon); ;) {
      const { done } = parts.next();
      const now = performance.now();
      stretch = Math.max(stretch, now - last);
      last = now;
      if (done) break;
    }
    best = Math.min(best, last - start);
    longest = Math.min(longest, stretch);
  }
  lines.push(`${CHARACTERS} characters of prose, ${reading.figures.length} figures`);
  lines.push(`  read for the first time ${cold.toFixed(0)} ms, again ${best.toFixed(0)} ms`);
  lines.push(`  longest stretch without a pause ${longest.toFixed(0)} ms`);
}

counted();
timed();
process.stdout.write(`Node ${process.version}, ${process.platform}\n${lines.join("\n")}\n`);
