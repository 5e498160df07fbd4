import { parseA1, type Box } from "../../../workbook/address";

export interface LinkedCell {
  readonly sheetName: string;
  readonly box: Box;
}

/** Where =HYPERLINK("#'Sheet 1'!B2", …) leads; null for every other formula, also for addresses outside the workbook. */
export function linkedCell(formula: string | null): LinkedCell | null {
  const target = /^=\s*HYPERLINK\(\s*"#((?:[^"]|"")*)"\s*[,)]/i.exec(formula ?? "")?.[1]?.replaceAll('""', '"');
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(target ?? "");
  if (!parts) return null;
  const box = parseA1(parts[3]!);
  return box && { sheetName: (parts[1] ?? parts[2]!).replaceAll("''", "'"), box };
}
