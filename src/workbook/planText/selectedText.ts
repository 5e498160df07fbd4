import type { Host } from "../host";

/** More cells than this are no text somebody wrote. */
const MOST_CELLS = 10_000;

/**
 * The texts of the selected cells, a line for each row, as displayed; "" where nothing is selected. Cells are set apart
 * by tabs; columns and rows that hold nothing are left out.
 * @throws HostFailure what Excel refused
 */
export async function selectedText(host: Host): Promise<string> {
  const { selection, sheets } = await host.survey();
  const used = selection && sheets.find(({ id }) => id === selection.sheetId)?.used;
  if (!selection || !used) return "";
  const row = Math.max(selection.box.row, used.row);
  const column = Math.max(selection.box.column, used.column);
  const rows = Math.min(selection.box.row + selection.box.rows, used.row + used.rows) - row;
  const columns = Math.min(selection.box.column + selection.box.columns, used.column + used.columns) - column;
  if (rows <= 0 || columns <= 0) return "";
  const taken = Math.min(rows, Math.max(1, Math.floor(MOST_CELLS / columns)));
  const [block] = await host.read([{ sheetId: selection.sheetId, box: { row, column, rows: taken, columns } }]);
  const texts = (block?.values ?? []).map((cells, at) =>
    // a long text shows as "####" where it counts as a number, so what the cell holds comes first
    cells.map((value, position) => (typeof value === "string" ? value : (block!.texts[at]![position] ?? ""))),
  );
  const filled = new Set(texts.flatMap((cells) => cells.flatMap((text, position) => (text === "" ? [] : [position]))));
  return texts
    .map((cells) =>
      cells
        .filter((_, position) => filled.has(position))
        .join("\t")
        .trimEnd(),
    )
    .filter((line) => line !== "")
    .join("\n");
}
