import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { columnName } from "../../workbook/address";
import type { ColumnChoice, ColumnName } from "../../workbook/reading/columnChoices";
import type { ColumnReading, TableReading } from "../../workbook/reading/tableReading";
import { ColumnFields } from "./ColumnFields";
import { useBusy, useMessages, useSession } from "./usePane";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "6px 0 0", padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  title: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  chip: {
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    maxWidth: "100%",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
  // not by colour alone: the words say it too
  unknown: { fontStyle: "italic", ...borderOf("dashed") },
});

function borderOf(style: "dashed") {
  return { borderTopStyle: style, borderRightStyle: style, borderBottomStyle: style, borderLeftStyle: style } as const;
}

/** What was understood of each column of a table, as a button that changes it. */
export function ColumnsRead({ table, nth }: { readonly table: TableReading; readonly nth: number }) {
  const styles = useStyles();
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const { columns } = table;
  const notUnderstood = columns.filter(({ meaning }) => meaning.kind === "unknown").length;
  return (
    <div>
      <Button size="small" aria-expanded={isOpen} aria-controls={list} onClick={() => setOpen(!isOpen)}>
        {messages.columnsRead(columns.length, notUnderstood)}
      </Button>
      <ul id={list} className={styles.list} hidden={!isOpen}>
        {isOpen &&
          columns.map((column, at) => (
            <ColumnRead
              key={column.column}
              table={table}
              column={column}
              name={{
                sheetName: table.sheetName,
                table: nth,
                header: column.header,
                nth: columns.slice(0, at).filter(({ header }) => header === column.header).length,
              }}
            />
          ))}
      </ul>
    </div>
  );
}

function ColumnRead({
  table,
  column,
  name,
}: {
  readonly table: TableReading;
  readonly column: ColumnReading;
  readonly name: ColumnName;
}) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const item = useRef<HTMLLIElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { meaning, isChosen } = column;
  const title = messages.columnTitle(columnName(column.column), column.header);
  const isLeftAlone = meaning.kind === "unknown" && isChosen;
  const what = isLeftAlone ? messages.columnUse("leftAlone") : messages.columnMeaning(meaning);
  const said = isChosen ? `${what} (${messages.columnChosen})` : what;

  function close(): void {
    setOpen(false);
    item.current?.querySelector("button")?.focus();
  }
  function choose(choice: ColumnChoice | null): void {
    close();
    void session.chooseColumn(name, choice);
  }

  return (
    <li ref={item} data-column={columnName(column.column)}>
      <div className={styles.title}>{title}</div>
      <Button
        size="small"
        className={mergeClasses(styles.chip, meaning.kind === "unknown" && styles.unknown)}
        disabledFocusable={busy}
        aria-expanded={isOpen}
        aria-label={messages.changeColumn(title, said)}
        onClick={() => setOpen(!isOpen)}
      >
        {said}
      </Button>
      {isOpen && <ColumnFields table={table} column={column} title={title} onChoice={choose} onCancel={close} />}
    </li>
  );
}
