import { makeStyles, tokens } from "@fluentui/react-components";
import { a1 } from "../../workbook/address";
import type { CheckReport } from "../../workbook/jobs/jobs";
import type { TableReading } from "../../workbook/reading/tableReading";
import { Disclosure } from "./Disclosure";
import { useMessages } from "./usePane";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

/** The tables that were understood, what was left out of them, and the sheets without any. */
export function TablesRead({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { findingTab: words } = useMessages().pane;
  const { tables, withoutTable } = report;
  return (
    <Disclosure summary={words.tables(tables.length)}>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={`${table.sheetId} ${a1(table.box)}`}>
            {words.table(table.sheetName, a1(table.box), table.layout, table.figures.length)}{" "}
            {unknownHeaders(table).length > 0 && words.notUnderstood(unknownHeaders(table))}
          </li>
        ))}
        {withoutTable.length > 0 && <li>{words.withoutTable(withoutTable)}</li>}
      </ul>
    </Disclosure>
  );
}

function unknownHeaders({ columns }: TableReading): string[] {
  return columns.flatMap(({ meaning, header }) => (meaning.kind === "unknown" && header !== "" ? [header] : []));
}
