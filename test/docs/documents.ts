import * as fs from "node:fs";
import * as path from "node:path";

export const root = path.resolve(__dirname, "../..");

export function textOf(file: string): string {
  return fs.readFileSync(path.join(root, file), "utf8");
}

/** Every Markdown page of the project, paths from its root. */
export function markdownPages(): string[] {
  const below = ["docs", "src"].flatMap((folder) =>
    (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .filter((file) => file.endsWith(".md"))
      .map((file) => path.posix.join(folder, file.split(path.sep).join("/"))),
  );
  return [...fs.readdirSync(root).filter((file) => file.endsWith(".md")), ...below];
}

export const HELP_PAGES = { vi: "assets/help/index.html", en: "assets/help/en.html" } as const;

/** Headings as GitHub makes anchors of them; ids of HTML elements. */
export function anchorsOf(file: string): Set<string> {
  const text = textOf(file);
  if (file.endsWith(".html")) return new Set([...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!));
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map((match) => match[1]!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}
