import * as fs from "node:fs";
import * as path from "node:path";
import { HELP_PAGES, anchorsOf, markdownPages, root, textOf } from "./documents";

function linksOf(file: string): string[] {
  const text = textOf(file).replace(/```[\s\S]*?```/g, "");
  const found = file.endsWith(".html") ? text.matchAll(/(?:href|src)="([^"]+)"/g) : text.matchAll(/\]\(([^)\s]+)\)/g);
  return [...found].map((match) => match[1]!);
}

function fault(page: string, link: string): string | null {
  const [target = "", anchor] = link.split("#");
  const file = target === "" ? page : path.posix.join(path.posix.dirname(page), target);
  if (!fs.existsSync(path.join(root, file))) return `${link}: no such file`;
  return anchor !== undefined && !anchorsOf(file).has(anchor) ? `${link}: no such heading` : null;
}

it.each([...markdownPages(), ...Object.values(HELP_PAGES)])("every link of %s leads somewhere", (page) => {
  const links = linksOf(page).filter((link) => !/^https?:/.test(link));
  expect(links.map((link) => fault(page, link)).filter((each) => each !== null)).toEqual([]);
});

it("links over https only", () => {
  const insecure = [...markdownPages(), ...Object.values(HELP_PAGES)]
    .flatMap(linksOf)
    .filter((link) => /^http:/.test(link));
  expect(insecure).toEqual([]);
});
