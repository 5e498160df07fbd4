import { isDated } from "../../domain/figures/calendarYear";
import type { ProseFigure } from "../../domain/prose/proseReading";
import { inTurns, paceOf } from "../jobs/pace";
import type { CellValue } from "../snapshot";
import { textInParts, type TextLexicon } from "../textTables/readText";
import { FIGURES_COLUMNS, type FiguresTableTexts } from "./figuresTableTexts";

/**
 * The figures that texts state, as BHXH.FIGURES answers: a header row, then a row for each, in the order of the text.
 * @param values rows of cells, a paragraph a cell; what is no text says nothing
 */
export async function figuresOfText(
  values: readonly (readonly CellValue[])[],
  lexicon: TextLexicon,
  texts: FiguresTableTexts,
): Promise<(string | number)[][]> {
  const paragraphs = values.flat().filter((value) => typeof value === "string");
  const { figures } = await inTurns(textInParts(paragraphs.join(BETWEEN_PARAGRAPHS), lexicon), paceOf());
  return [FIGURES_COLUMNS.map((column) => texts.headers[column]), ...figures.map((each) => rowOf(each, texts))];
}

const BETWEEN_PARAGRAPHS = "\n\n";

function rowOf({ figure: { key, value, unit } }: ProseFigure, texts: FiguresTableTexts): (string | number)[] {
  const { period } = key;
  return [
    texts.programmeName(key),
    texts.measureName(key.measure),
    isDated(period) ? period.year! : "",
    texts.scenarioName(period.scenario),
    value!.toNumber(),
    texts.unitName(unit),
  ];
}
