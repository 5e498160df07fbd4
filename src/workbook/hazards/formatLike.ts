/**
 * The number format under which a number shows the digits of the text it was kept in: "5.122" → "#,##0",
 * "93,90" → "0.00". The cell's own format stays where it shows the same.
 */
export function formatLike(text: string, own: string, kind: "percent" | "plain", decimals: number): string {
  const isGrouped = /\d[.,\s\u00a0]\d{3}(?!\d)/.test(text) && !isDecimal(text, decimals);
  const percent = kind === "percent" ? "%" : "";
  if (own !== "@" && own !== "General" && showsAlike(own, isGrouped, percent, decimals)) return own;
  if (!isGrouped && decimals <= 0 && percent === "") return "General";
  const whole = isGrouped ? "#,##0" : "0";
  return `${whole}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${percent}`;
}

/** True where the only sign of the text stands before its decimals. */
function isDecimal(text: string, decimals: number): boolean {
  return decimals > 0 && (text.match(/\d[.,\s\u00a0](?=\d)/g) ?? []).length <= 1;
}

function showsAlike(own: string, isGrouped: boolean, percent: string, decimals: number): boolean {
  const shown = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(own);
  return (
    shown !== null &&
    (shown[1] !== undefined) === isGrouped &&
    (shown[2] ?? "").length === Math.max(decimals, 0) &&
    shown[3] === percent
  );
}
