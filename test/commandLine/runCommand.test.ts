import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { runCommand, type Surface } from "../../src/commandLine/runCommand";
import { communes, fileOf } from "./tables";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bhxh-run-"));

beforeAll(() => {
  for (const name of ["1.xlsx", "2.xlsx"]) fs.writeFileSync(path.join(folder, name), fileOf(communes({ 2: 1301 })));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

function surface(more: Partial<Surface> = {}) {
  const said: string[] = [];
  const note = (kind: string) => (text: string) =>
    void said.push(`${kind} ${text.split("\n")[0]!.slice(0, 12).trim()}`);
  const watched: Surface = {
    print: note("print"),
    tell: note("tell"),
    showProgress: note("progress"),
    width: 80,
    signal: new AbortController().signal,
    version: "1.2.3",
    ...more,
  };
  return { said, watched };
}

it("shows how far it is to who watches, before anything is printed", async () => {
  const { said, watched } = surface();
  expect(await runCommand(["check", folder], watched)).toBe(1);
  expect(said.map((line) => line.split("  ")[0])).toEqual([
    "progress 0/2",
    "progress 1/2",
    "print Tệp",
    "tell Đã đọc 2 tệp",
  ]);
});

it("stops between two files", async () => {
  const stopping = new AbortController();
  const { said, watched } = surface({ signal: stopping.signal, showProgress: () => stopping.abort() });
  expect(await runCommand(["check", folder], watched)).toBe(130);
  expect(said.at(-1)).toBe("tell Đã dừng theo");
});

it("stops between files that cannot be read, too", async () => {
  const broken = path.join(folder, "hỏng");
  fs.mkdirSync(broken);
  for (const name of ["1.xlsx", "2.xlsx"]) fs.writeFileSync(path.join(broken, name), "x");
  const stopping = new AbortController();
  const { said, watched } = surface({ signal: stopping.signal, showProgress: () => stopping.abort() });
  expect(await runCommand(["check", broken], watched)).toBe(130);
  expect(said.filter((line) => line.startsWith("tell"))).toHaveLength(2);
});

it("tells how numbers are written, beside what does not agree", async () => {
  const texts = path.join(folder, "chữ.xlsx");
  const asTexts = communes().replace(/<c><v>(10[1-4]0)<\/v><\/c>/g, '<c t="str"><v>$1</v></c>');
  fs.writeFileSync(texts, fileOf(asTexts));
  const printed: string[] = [];
  const { watched } = surface({ print: (text) => void printed.push(text), showProgress: null, width: null });
  expect(await runCommand(["check", texts], watched)).toBe(0);
  expect(printed.join("")).toMatch(/Số liệu +C2 +1010 +1\.010 +Số ghi ở dạng văn bản/);

  printed.length = 0;
  await runCommand(["check", "--json", texts], watched);
  const { files } = JSON.parse(printed.join("")) as { files: { findings: { certainty: unknown; cell: string }[] }[] };
  expect(files[0]!.findings).toMatchObject([{ cell: "C2", certainty: null, certaintyName: null }]);
});
