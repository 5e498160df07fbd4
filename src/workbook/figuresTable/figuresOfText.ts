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

/** Values as the text prints them: 95 beside "%", never 0.95. */
function rowOf({ figure, bound, gross }: ProseFigure, texts: FiguresTableTexts): (string | number)[] {
  const { key, value, unit } = figure;
  const { period, versus, place } = key;
  const exactness = bound ?? (gross ? "gross" : undefined);
  return [
    texts.programmeName(key),
    texts.measureName(key.measure),
    isDated(period) ? period.year! : "",
    texts.scenarioName(period.scenario),
    (unit === "persons" ? value! : value!.times(100)).toNumber(),
    texts.unitName(unit),
    versus ? texts.periodName(versus) : "",
    place,
    exactness ? texts.exactnessName(exactness) : "",
  ];
}
