import type { Programme } from "../../figures/figure";
import type { Item } from "../words/items";
import type { Named } from "./openFigure";
import { isCue, isSign } from "./surroundings";

const SPECIFIC: ReadonlySet<Programme> = new Set<Programme>(["compulsory", "voluntary"]);

/** "Trong tổng số 5.122 người tham gia BHXH, BHXH bắt buộc chiếm …": the part opens a clause of its own. */
function opensClause(items: readonly Item[], at: number, found: readonly Programme[]): boolean {
  const item = items[at];
  const isPart = item?.kind === "programme" && SPECIFIC.has(item.programme) && found.at(-1) === "social";
  return isPart && isSign(items[at - 1], ",") && isCue(items[at + 1], "share", "attained", "being", "up", "down");
}

/** One programme, or a list of them: compulsory and voluntary are social insurance; with health it is a total of all. */
export function programmesAt(
  items: readonly Item[],
  at: number,
  jointTotal: string,
): { named: Named | null; end: number; isJoint: boolean; names: Named[] } {
  const found: Programme[] = [];
  let end = at;
  for (let each = at; each < items.length; each++) {
    const item = items[each]!;
    if (item.kind === "programme") {
      found.push(item.programme);
      end = each;
    } else if (!isSign(item, ",") && !isSign(item, "/") && !isCue(item, "and")) break;
    else if (items[each + 1]?.kind !== "programme" || opensClause(items, each + 1, found)) break;
  }
  const names = found.map((programme): Named => ({ programme }));
  const all = new Set(found);
  if (all.size === 1) return { named: names[0]!, end, isJoint: false, names };
  if (all.has("health") && (all.has("social") || all.has("voluntary")))
    return { named: { programme: "social", group: jointTotal }, end, isJoint: true, names };
  const isSocial = found.every((programme) => SPECIFIC.has(programme) || programme === "social");
  return { named: isSocial ? { programme: "social" } : null, end, isJoint: false, names };
}
