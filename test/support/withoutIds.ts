/** What was put back has new ids (conditional formats, sheets) and looks the same. */
export function withoutIds(snapshot: unknown): unknown {
  return JSON.parse(JSON.stringify(snapshot, (key, value: unknown) => (key === "id" ? undefined : value)));
}
