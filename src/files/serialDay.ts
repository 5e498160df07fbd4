const DAY = 86_400_000;
/** Day 0 of both calendars; that of 1900 counts a 29 February that was none, so it starts a day early. */
const START = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** Days between both calendars. */
export const DAYS_TO_1904 = (START[1904] - START[1900]) / DAY;

/** "2026-01-31T12:00:00" → 46053.5; null where it is no date. */
export function serialDay(iso: string, from1904: boolean): number | null {
  const time = Date.parse(/Z|[+-]\d\d:\d\d$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? null : (time - START[from1904 ? 1904 : 1900]) / DAY;
}
