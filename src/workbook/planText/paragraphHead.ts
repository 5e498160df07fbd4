/** Letters of a paragraph that are enough to find it by. */
const HEAD = 32;

/** How the line starts that holds the character: "- Số người tham gia BHTN…", whole words. */
export function paragraphHead(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  const line = text
    .slice(start, end < 0 ? text.length : end)
    .trim()
    .replace(/\s+/g, " ");
  if (line.length <= HEAD) return line;
  const cut = line.lastIndexOf(" ", HEAD);
  return `${line.slice(0, cut > 0 ? cut : HEAD)}…`;
}
