import { alignmentOf, type AnnexTable } from "./annexTable";
import { lineOfText, type PlanParagraph } from "./planText";

const FONT = 'font-family:"Times New Roman",serif;font-size:14pt';
const INDENT = "text-indent:1cm;margin:0 0 6pt;text-align:justify";
const CELL = "border:1px solid black;padding:2pt 4pt;font-size:12pt";

/** Paragraphs and tables as people paste them into a document; every text is escaped. */
export function htmlText(paragraphs: readonly PlanParagraph[], annexes: readonly AnnexTable[] = []): string {
  const body = [...paragraphs.map(paragraphHtml), ...annexes.map(annexHtml)].join("");
  return `<div lang="vi" style='${FONT}'>${body}</div>`;
}

function paragraphHtml(paragraph: PlanParagraph): string {
  const text = escaped(lineOfText(paragraph));
  return `<p style="${INDENT}">${paragraph.kind === "heading" ? `<b>${text}</b>` : text}</p>`;
}

function annexHtml(annex: AnnexTable): string {
  const cell = (tag: "td" | "th", text: string, align: string) =>
    `<${tag} style="${CELL};text-align:${align}">${escaped(text)}</${tag}>`;
  const header = annex.headers.map((text) => cell("th", text, "center")).join("");
  const rows = annex.rows.map(
    ({ cells }) => `<tr>${cells.map((text, column) => cell("td", text, alignmentOf(annex, column))).join("")}</tr>`,
  );
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join("");
  return `${lines(annex.title)}<table style="border-collapse:collapse"><tr>${header}</tr>${rows.join("")}</table>${lines(annex.notes)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** A table as plain text: cells set apart by tabs, so that a sheet takes them apart again. */
export function tabbedText({ title, headers, rows, notes }: AnnexTable): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t");
  return [...title, line(headers), ...rows.map(({ cells }) => line(cells)), ...notes].join("\n");
}
