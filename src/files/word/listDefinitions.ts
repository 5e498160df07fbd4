import { attributesOf, xmlTags } from "../xmlTags";
import { styleChain, type ParagraphStyles } from "./paragraphStyles";

/** How the items of one depth of a list are marked. */
export interface ListLevel {
  /** of the first item */
  readonly start: number;
  /** "decimal", "upperRoman", "bullet" … as files name them */
  readonly format: string;
  /** "%1.%2.": the numbers of the first and second depth between signs; a bullet's sign */
  readonly text: string;
  /** what stands behind the mark */
  readonly gap: string;
  /** counting starts anew behind an item of fewer depths than this; 0: never; null: behind any that is further out */
  readonly restart: number | null;
  /** numbers of outer depths print as decimal */
  readonly isDecimal: boolean;
  /** the style whose paragraphs stand at this depth */
  readonly style: string | null;
}

/** A list as paragraphs name it. */
export interface ListDefinition {
  /** lists of one family go on counting each other's items */
  readonly family: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** where the first item of this list counts anew, by depth */
  readonly starts: ReadonlyMap<number, number>;
}

/** Lists by the ids that paragraphs name. */
export type ListDefinitions = ReadonlyMap<string, ListDefinition>;

interface Family {
  readonly levels: Map<number, ListLevel>;
  /** the style of a list that holds the levels instead */
  link: string | null;
}

interface Instance {
  family: string;
  readonly levels: Map<number, ListLevel>;
  readonly starts: Map<number, number>;
}

type OpenLevel = { -readonly [Name in keyof ListLevel]: ListLevel[Name] };

const GAPS: Readonly<Record<string, string>> = { nothing: "" };

/**
 * The definitions of a document's lists.
 * @param pieces XML of the part that holds them
 * @throws FileFault
 */
export function listDefinitions(pieces: Iterable<string>, styles: ParagraphStyles): ListDefinitions {
  const families = new Map<string, Family>();
  const instances = new Map<string, Instance>();
  let family: Family | null = null;
  let instance: Instance | null = null;
  let level: OpenLevel = freshLevel();
  let overridden = 0;
  for (const tag of xmlTags(pieces)) {
    if (tag.kind === "close") continue;
    const attributes = attributesOf(tag);
    const value = attributes.get("val") ?? "";
    switch (tag.name) {
      case "abstractNum":
        family = { levels: new Map(), link: null };
        instance = null;
        families.set(attributes.get("abstractNumId") ?? "", family);
        break;
      case "num":
        instance = { family: "", levels: new Map(), starts: new Map() };
        family = null;
        instances.set(attributes.get("numId") ?? "", instance);
        break;
      case "abstractNumId":
        if (instance) instance.family = value;
        break;
      case "numStyleLink":
        if (family) family.link = value;
        break;
      case "lvlOverride":
        overridden = wholeOf(attributes.get("ilvl"));
        break;
      case "startOverride":
        instance?.starts.set(overridden, wholeOf(value));
        break;
      case "lvl":
        level = freshLevel();
        (instance ?? family)?.levels.set(wholeOf(attributes.get("ilvl")), level);
        break;
      case "start":
        level.start = wholeOf(value);
        break;
      case "numFmt":
        level.format = value;
        break;
      case "lvlText":
        level.text = value;
        break;
      case "suff":
        level.gap = GAPS[value] ?? " ";
        break;
      case "lvlRestart":
        level.restart = wholeOf(value);
        break;
      case "isLgl":
        level.isDecimal = value !== "0" && value !== "false";
        break;
      case "pStyle":
        level.style = value;
        break;
      default:
    }
  }
  const lists = new Map<string, ListDefinition>();
  for (const [id, { family: named, levels, starts }] of instances) {
    const linked = linkedFamily(named, families, instances, styles);
    const inherited = families.get(linked);
    if (inherited) lists.set(id, { family: linked, levels: new Map([...inherited.levels, ...levels]), starts });
  }
  return lists;
}

function freshLevel(): OpenLevel {
  return { start: 0, format: "decimal", text: "", gap: " ", restart: null, isDecimal: false, style: null };
}

/** 0 for what is no whole number. */
function wholeOf(value: string | undefined): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

/** A family may leave its levels to a style of lists, which names a list of another family. */
function linkedFamily(
  id: string,
  families: ReadonlyMap<string, Family>,
  instances: ReadonlyMap<string, Instance>,
  styles: ParagraphStyles,
): string {
  const link = families.get(id)?.link ?? null;
  if (link === null) return id;
  const numId = styleChain(link, styles).find(([, style]) => style.numId !== undefined)?.[1].numId;
  const linked = numId === undefined ? undefined : instances.get(numId)?.family;
  // one that only points back holds no level
  return linked === undefined || families.get(linked)?.link != null ? id : linked;
}
