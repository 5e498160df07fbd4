import { relationships, zipped, type Part } from "../files/zipped";

/** What a paragraph of a test's document is besides its text. */
export interface TestParagraph {
  readonly style?: string;
  /** the list that it is in; 0 takes it out of that of its style */
  readonly list?: number;
  readonly depth?: number;
  readonly outline?: number;
  /** more XML of its properties */
  readonly properties?: string;
}

export interface WordFile {
  /** the XML inside w:styles and w:numbering */
  readonly styles?: string;
  readonly numbering?: string;
  readonly relations?: Readonly<Record<string, readonly [type: string, target: string]>>;
  readonly parts?: Readonly<Record<string, Part | string>>;
}

/** A document with this body, as little as Word needs. */
export function wordFile(body: string, { styles, numbering, relations, parts }: WordFile = {}): Uint8Array {
  return zipped({
    "_rels/.rels": relationships({ r1: ["officeDocument", "word/document.xml"] }),
    "word/document.xml": `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships({
      ...(styles !== undefined && { styles: ["styles", "styles.xml"] }),
      ...(numbering !== undefined && { numbering: ["numbering", "numbering.xml"] }),
      ...relations,
    }),
    ...(styles !== undefined && { "word/styles.xml": `<w:styles xmlns:w="w">${styles}</w:styles>` }),
    ...(numbering !== undefined && { "word/numbering.xml": `<w:numbering xmlns:w="w">${numbering}</w:numbering>` }),
    ...parts,
  });
}

export function paragraph(text: string, { style, list, depth, outline, properties = "" }: TestParagraph = {}): string {
  const numbered =
    list === undefined && depth === undefined
      ? ""
      : `<w:numPr>${valued("ilvl", depth)}${valued("numId", list)}</w:numPr>`;
  const own = `${valued("pStyle", style)}${numbered}${properties}${valued("outlineLvl", outline)}`;
  return `<w:p>${own === "" ? "" : `<w:pPr>${own}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function valued(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : `<w:${name} w:val="${value}"/>`;
}

/** A style of paragraphs, in Word's own name and with the XML of its paragraph properties. */
export function paragraphStyle(id: string, name: string, properties = "", basedOn?: string): string {
  const own = properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${valued("basedOn", basedOn)}${own}</w:style>`;
}

export interface TestLevel {
  readonly format: string;
  readonly text: string;
  /** 1 where it is left out; null writes none */
  readonly start?: number | null;
  readonly style?: string;
  /** more XML of the level */
  readonly more?: string;
}

export function level(depth: number, { format, text, start = 1, style, more = "" }: TestLevel): string {
  return (
    `<w:lvl w:ilvl="${depth}">${start === null ? "" : valued("start", start)}${valued("numFmt", format)}` +
    `${valued("pStyle", style)}${more}<w:lvlText w:val="${text}"/></w:lvl>`
  );
}

/** A family of lists with its levels, outermost first, and the lists that belong to it. */
export function listFamily(id: number, levels: readonly TestLevel[], lists: readonly (number | string)[]): string {
  return (
    `<w:abstractNum w:abstractNumId="${id}">${levels.map((each, depth) => level(depth, each)).join("")}</w:abstractNum>` +
    lists
      .map((each) =>
        typeof each === "string" ? each : `<w:num w:numId="${each}">${valued("abstractNumId", id)}</w:num>`,
      )
      .join("")
  );
}
