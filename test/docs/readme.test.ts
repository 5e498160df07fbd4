import { markdownPages, textOf } from "./documents";

const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };

it("shows what it is, the two lines and a picture on its first screen", () => {
  const firstScreen = textOf("README.md").split("\n").slice(0, 45).join("\n");
  expect(firstScreen).toMatch(/^# /);
  expect(firstScreen).toContain("npm ci && npm start");
  expect(firstScreen).toContain("npm ci && npm test");
  expect(firstScreen).toMatch(/!\[[^\]]+\]\([^)]+\.png\)/);
});

it.each(markdownPages())("%s names only npm scripts that exist", (page) => {
  const named = [...textOf(page).matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    (match) => match[1] ?? match[2]!,
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
