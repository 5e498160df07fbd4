import { makeStyles, tokens } from "@fluentui/react-components";
import { a1 } from "../../workbook/address";
import type { CheckReport } from "../../workbook/jobs/jobs";
import type { TableReading } from "../../workbook/reading/tableReading";
import { ColumnsRead } from "./ColumnsRead";
import { Disclosure } from "./Disclosure";
import { useMessages } from "./usePane";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "20px",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
});

/** The tables that were read, what was understood of their columns, and the sheets without any. */
export function TablesRead({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { pane, legacyFont } = useMessages();
  const { findingTab: words } = pane;
  const { tables, withoutTable, snapshot } = report;
  const hidden = snapshot.survey.sheets.filter(({ visible }) => !visible).map(({ name }) => name);
  return (
    <Disclosure summary={words.tables(tables.length)}>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={`${table.sheetId} ${a1(table.box)}`}>
            {words.table(table.sheetName, a1(table.box), table.layout, table.figures.length)}{" "}
            {unknownHeaders(table).length > 0 && words.notUnderstood(unknownHeaders(table))}
            {table.legacyFont && <div>{legacyFont(table.legacyFont)}</div>}
            <ColumnsRead table={table} nth={placeOnSheet(table, tables)} />
          </li>
        ))}
        {withoutTable.length > 0 && <li>{words.withoutTable(withoutTable)}</li>}
        {hidden.length > 0 && <li>{words.hiddenSheets(hidden)}</li>}
      </ul>
    </Disclosure>
  );
}

/** Which table of its sheet it is, from 0: choices are remembered by that. */
function placeOnSheet(table: TableReading, tables: readonly TableReading[]): number {
  return tables.filter(({ sheetId }) => sheetId === table.sheetId).indexOf(table);
}

function unknownHeaders({ columns }: TableReading): string[] {
  return columns.flatMap(({ meaning, header }) => (meaning.kind === "unknown" && header !== "" ? [header] : []));
}
