import { locateErrors } from "../../src/domain/location/locateErrors";
import { confrontInSteps } from "../../src/workbook/jobs/confrontInSteps";
import { paceOf } from "../../src/workbook/jobs/pace";
import { a1, cellBox } from "../../src/workbook/address";
import { figureSetOf } from "../../src/workbook/reading/figureSetOf";
import type { ColumnMeaning, TableReading } from "../../src/workbook/reading/tableReading";
import type { Figure, Period } from "../../src/domain/figures/figure";
import { partitionText } from "./figureText";

/** What was understood of a table, line by line, as one reads it aloud. */
export function tableText(table: TableReading): string[] {
  const { sheetName, box, layout, place, year, columns, rows, partitions, legacyFont } = table;
  const about = [layout, place || "no place", year ?? "no year", ...(legacyFont ? [legacyFont] : [])].join(", ");
  return [
    `'${sheetName}'!${a1(box)}: ${about}`,
    ...columns.map(
      ({ column, header, meaning }) => `  ${letters(column)} ${header || "(blank)"}: ${meaningText(meaning)}`,
    ),
    ...rows.map(({ row, kind, label, line }) => {
      const who = line === null ? "" : `: ${[line.place, line.programme, line.group].filter(Boolean).join(" · ")}`;
      return `  ${row + 1} ${kind} ${label || "(blank)"}${who}`;
    }),
    ...partitions.map((partition) => `  ${partitionText(partition)}`),
  ];
}

function meaningText(meaning: ColumnMeaning): string {
  if (meaning.kind !== "figures") return meaning.kind;
  const { measure, programme, group, period, versus, unit, scale, percentForm } = meaning;
  const counted = unit === "persons" ? (scale === 1 ? "" : ` × ${scale}`) : ` in ${percentForm}`;
  const who = [programme ?? "by row", group].filter(Boolean).join("/");
  return `${measure ?? "by row"} of ${who}, ${periodText(period)}${versus ? ` vs ${periodText(versus)}` : ""}${counted}`;
}

function periodText({ scenario, year, assignedBy }: Period): string {
  return [scenario, year ?? "?", ...(assignedBy === undefined ? [] : [`by ${assignedBy}`])].join(" ");
}

function letters(column: number): string {
  return a1(cellBox(0, column)).replace(/\d/g, "");
}

/** What does not agree in these tables, taken as one workbook: "B7: 12.566 → 12836 certain (balance, balance)". */
export async function findingTexts(tables: readonly TableReading[]): Promise<string[]> {
  const set = figureSetOf(tables);
  const { confrontations } = await confrontInSteps(set, paceOf());
  return locateErrors(confrontations, { figures: set.figures }).map(({ certainty, repairs, tied, violated }) => {
    const repaired = repairs
      .slice(0, Math.max(tied, 1))
      .map(({ changes }) =>
        changes
          .map(({ figure, value }) => `${cellOf(figure)}: ${figure.text} → ${value?.toString() ?? "?"}`)
          .join(" & "),
      );
    return `${repaired.join(" | ") || "?"} ${certainty} (${violated.map(({ rule }) => rule.kind).join(", ")})`;
  });
}

function cellOf({ source }: Figure): string {
  return source.kind === "cell" ? `'${source.sheetName}'!${a1(cellBox(source.row, source.column))}` : "text";
}
