import type { Period } from "../../domain/figures/figure";

export function samePeriod(x: Period, y: Period): boolean {
  return x.year === y.year && x.scenario === y.scenario && x.assignedBy === y.assignedBy;
}
