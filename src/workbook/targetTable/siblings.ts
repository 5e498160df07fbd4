import type { Programme } from "../../domain/figures/figure";
import type { TargetRow } from "../../domain/targets/targetPlan";

/** The programme lines of a place that the cells of a line may refer to; rows count from 1, as formulas do. */
export type Siblings = Readonly<Partial<Record<Programme, { readonly target: TargetRow; readonly row: number }>>>;
