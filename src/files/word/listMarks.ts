import type { ListDefinition, ListDefinitions, ListLevel } from "./listDefinitions";
import { formattedNumber } from "./numberFormats";
import { styleChain, type ParagraphProperties, type ParagraphStyles } from "./paragraphStyles";

/** What Word prints in front of an item of a list. */
export interface ListMark {
  readonly kind: "number" | "bullet";
  /** with what stands behind it: "I. ", "2.1. ", "- " */
  readonly text: string;
}

/** Numbers items in the order of the document, which is how they have to be asked for. */
export interface ListMarks {
  /** what stands in front of a paragraph; null outside of lists, and where a list prints nothing */
  next(properties: ParagraphProperties): ListMark | null;
}

/** What people type themselves; any other bullet is a picture of one, and printed as the sign of its depth. */
const TYPED_BULLETS = new Set(["-", "–", "—", "+", "*"]);
const BULLETS = ["-", "+", "•"];
const DEEPEST = 8;

function bulletAt(depth: number): string {
  return BULLETS[Math.min(depth, BULLETS.length - 1)]!;
}

export function listMarks(lists: ListDefinitions, styles: ParagraphStyles): ListMarks {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next(properties) {
      const place = placeInList(properties, lists, styles);
      if (place === null) return null;
      const { numId, depth } = place;
      const list = lists.get(numId);
      // a file may leave out what its lists look like
      if (!list) return properties.numId === undefined ? null : { kind: "bullet", text: `${bulletAt(depth)} ` };
      const level = list.levels.get(depth);
      if (!level) return null;
      let counted = counts.get(list.family);
      if (!counted) counts.set(list.family, (counted = new Map()));
      const item = `${numId} ${depth}`;
      const count = list.starts.has(depth) && !begun.has(item) ? undefined : counted.get(depth);
      begun.add(item);
      counted.set(depth, count === undefined ? (list.starts.get(depth) ?? level.start) : count + 1);
      for (const [inner, { restart }] of list.levels)
        if (inner > depth && (restart === null || depth < restart)) counted.delete(inner);
      return level.format === "bullet" ? bulletMark(list, depth) : numberMark(list, level, counted);
    },
  };
}

/** The list that a paragraph, or else its style, names; in a list of headings the style tells the depth. */
function placeInList(
  { style, numId: own, depth: ownDepth }: ParagraphProperties,
  lists: ListDefinitions,
  styles: ParagraphStyles,
): { readonly numId: string; readonly depth: number } | null {
  const chain = styleChain(style, styles);
  const numId = own ?? chain.find(([, each]) => each.numId !== undefined)?.[1].numId;
  if (numId === undefined || numId === "0") return null;
  const depth = ownDepth ?? (own === undefined ? depthOfStyle(chain, lists.get(numId)) : 0);
  return { numId, depth: Math.min(Math.max(Number.isInteger(depth) ? depth : 0, 0), DEEPEST) };
}

function depthOfStyle(chain: ReturnType<typeof styleChain>, list: ListDefinition | undefined): number {
  for (const [id] of chain) for (const [depth, level] of list?.levels ?? []) if (level.style === id) return depth;
  return chain.find(([, each]) => each.depth !== undefined)?.[1].depth ?? 0;
}

function numberMark(list: ListDefinition, level: ListLevel, counted: ReadonlyMap<number, number>): ListMark | null {
  const text = level.text.replace(/%([1-9])/g, (_, position: string) => {
    const depth = Number(position) - 1;
    const named = list.levels.get(depth);
    const number = counted.get(depth) ?? named?.start ?? 0;
    return formattedNumber(number, level.isDecimal || !named ? "decimal" : named.format);
  });
  return text.trim() === "" ? null : { kind: "number", text: text + level.gap };
}

/** Two depths of one list never get the same sign: what reads the text tells depths by it. */
function bulletMark(list: ListDefinition, depth: number): ListMark | null {
  if (list.levels.get(depth)!.text === "") return null;
  const signs: string[] = [];
  for (let outer = 0; outer <= depth; outer++) {
    const level = list.levels.get(outer);
    if (level?.format !== "bullet") continue;
    const printed = level.text.trim();
    const wanted = TYPED_BULLETS.has(printed) ? printed : bulletAt(signs.length);
    signs.push(signs.includes(wanted) ? (BULLETS.find((sign) => !signs.includes(sign)) ?? wanted) : wanted);
  }
  return { kind: "bullet", text: `${signs[signs.length - 1]!} ` };
}
