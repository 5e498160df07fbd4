/** The value of a JSON text; undefined for anything else. */
export function parse(kept: unknown): unknown {
  try {
    return typeof kept === "string" ? JSON.parse(kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Without fields where it is no object. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** True for a whole number between both ends. */
export function isWhole(kept: unknown, least: number, most: number): kept is number {
  return Number.isInteger(kept) && (kept as number) >= least && (kept as number) <= most;
}
