import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { bin, scripts, version } from "../../package.json";
import { SAMPLE_XLSX } from "../support/sample";
import { oleFile, workbookFile, workbookParts, zipped } from "../files/zipped";
import { bundleTo } from "./bundle";
import { communes, fileOf } from "./tables";

/** The built program, run as people run it, where no package can be found. */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bhxh-check-"));
const program = path.join(folder, "program", "bhxh.mjs");
const files = path.join(folder, "Số liệu các xã");

function put(name: string, content: Uint8Array | string): string {
  const file = path.join(files, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return name;
}

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: files, encoding: "utf8" });
  return { status, stdout, stderr };
}

interface Answer {
  readonly file: string;
  readonly problem: { readonly code: string; readonly sentence: string } | null;
  readonly notes: readonly { readonly code: string; readonly sentence: string }[];
  readonly tables: readonly { readonly box: string; readonly columns: readonly { readonly meaning: object }[] }[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly unverifiable: number;
}

function answers(...words: string[]): Answer[] {
  return (JSON.parse(run("check", "--json", ...words).stdout) as { files: Answer[] }).files;
}

/** Everything below one folder, so that nothing can have been written unseen. */
function everything(): string[] {
  const names = fs.readdirSync(folder, { recursive: true }) as string[];
  return names.map((name) => `${name} ${fs.statSync(path.join(folder, name)).mtimeMs}`);
}

beforeAll(() => {
  bundleTo(program);
  put("tốt.xlsx", fileOf(communes()));
  put("sai.xlsx", fs.readFileSync(SAMPLE_XLSX));
  put("hỏng.xlsx", "không phải sổ tính");
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe("what it prints", () => {
  it("is a table of findings in the pane's words, and nothing else on standard output", () => {
    const { stdout, stderr, status } = run("check", "sai.xlsx");
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^Tệp +Trang +Ô nghi sai +Số đang ghi +Số đề nghị +Mức độ +Nội dung$/);
    expect(lines[3]).toMatch(/^sai\.xlsx +Thực hiện 2019 +I8 +489\.923 +49\.923 +Chắc chắn +Lực lượng lao động ở/);
    expect(stderr).toBe(
      "Đã đọc 1 tệp: 4 chỗ chưa khớp hoặc cần xem lại, trong đó 2 chỗ đã chắc chắn ô sai; 0 phép chưa đủ căn cứ để đối chiếu.\n",
    );
    expect(status).toBe(1);
  });

  it("is empty where nothing is found", () =>
    expect(run("check", "tốt.xlsx")).toMatchObject({ stdout: "", status: 0 }));

  it("goes on after a file that cannot be read", () => {
    const { stdout, stderr, status } = run("check", "hỏng.xlsx", "không có.xlsx", "tốt.xlsx", "sai.xlsx");
    expect(stdout.trimEnd().split("\n")).toHaveLength(5);
    const told = stderr.split("\n");
    expect(told[0]).toMatch(/^hỏng\.xlsx: Tệp này không phải sổ tính Excel/);
    expect(told[1]).toMatch(/^không có\.xlsx: Không tìm thấy tệp hoặc thư mục này\./);
    expect(told[2]).toMatch(/^Đã đọc 2 trong 4 tệp: /);
    expect(status).toBe(1);
  });

  it("speaks English when asked", () => {
    const { stdout, stderr } = run("check", "sai.xlsx", "--lang", "en");
    expect(stdout).toMatch(/^File +Sheet +Suspected cell +Stated +Proposed +Certainty +Finding\n/);
    expect(stdout).toMatch(/I8 +489,923 +49,923 +Certain +The labour force/);
    expect(stderr).toBe(
      "Read 1 file: 4 places to look at, the wrong cell certain in 2; 0 rules could not be checked.\n",
    );
  });

  it("tells its version and how to use it", () => {
    expect(run("--version")).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(run("--help")).toMatchObject({ status: 0, stderr: "" });
    expect(run("--help").stdout).toContain("bhxh check TỆP…");
    expect(run("--help", "--lang=en").stdout).toContain("bhxh check FILE…");
  });
});

describe("the JSON document", () => {
  it("holds what was understood, what was found and what could not be read", () => {
    const { stdout, stderr, status } = run("check", "--json", "sai.xlsx", "hỏng.xlsx");
    const parsed = JSON.parse(stdout) as { totals: object; version: string; files: Answer[] };
    expect(parsed).toMatchObject({
      version,
      language: "vi",
      totals: { files: 2, read: 1, findings: 4, certain: 2, unverifiable: 0 },
    });
    const [wrong, broken] = parsed.files;
    expect(wrong!.problem).toBeNull();
    expect(wrong!.tables.map(({ box }) => box)).toEqual(["A4:L8", "A4:G8"]);
    expect(wrong!.tables[0]!.columns[2]).toMatchObject({
      column: "C",
      header: "Thực hiện năm 2018",
      meaning: { kind: "figures", measure: "participants", period: { year: 2018, scenario: "actual" } },
    });
    expect(wrong!.findings[0]).toMatchObject({
      sheet: "Thực hiện 2019",
      cell: "H5",
      stated: "6,37%",
      proposed: "6,38%",
      certainty: "certain",
      certaintyName: "Chắc chắn",
      rules: ["Tốc độ tăng = số tăng / năm trước"],
    });
    expect(broken).toMatchObject({ file: "hỏng.xlsx", problem: { code: "notAWorkbook" }, findings: [], tables: [] });
    expect(stderr).toContain("hỏng.xlsx: ");
    expect(status).toBe(1);
  });
});

describe("the exit code", () => {
  it("is 1 where figures cannot all be right, though it is open which is wrong", () => {
    put("lệch.xlsx", fileOf(communes({ 2: 1301 })));
    const { status } = run("check", "lệch.xlsx");
    expect(answers("lệch.xlsx")[0]!.findings.map(({ certainty }) => certainty)).not.toContain("certain");
    expect(status).toBe(1);
  });

  it.each([
    [["check", "hỏng.xlsx"]],
    [["check"]],
    [[]],
    [["xem", "tốt.xlsx"]],
    [["check", "--all", "tốt.xlsx"]],
    [["check", "--lang", "fr", "tốt.xlsx"]],
  ])("is 2 for %j, with a sentence and no findings", (words) => {
    const { status, stdout, stderr } = run(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/\.\n$/);
  });
});

describe("folders", () => {
  it("are searched through, in the order of numbers, without what Excel leaves beside open files", () => {
    for (const name of ["Xã 10.xlsx", "Xã 2.XLSX", "sâu/hơn/Xã 1.xlsm", "~$Xã 2.xlsx", "cũ.xls", "ghi chú.txt"]) {
      put(`thư mục/${name}`, fileOf(communes()));
    }
    expect(answers("thư mục", "thư mục/Xã 2.XLSX").map(({ file }) => file.split(path.sep).join("/"))).toEqual([
      "thư mục/sâu/hơn/Xã 1.xlsm",
      "thư mục/Xã 2.XLSX",
      "thư mục/Xã 10.xlsx",
    ]);
    expect(run("check", "thư mục").stderr).toContain("thư mục: Còn 1 tệp dạng khác");
  });

  it("may hold no workbook", () => {
    put("trống/ghi chú.txt", "");
    expect(run("check", "trống")).toMatchObject({ status: 2, stdout: "" });
    expect(answers("trống")[0]).toMatchObject({ problem: { code: "noWorkbooks" } });
  });

  it("may lead back to themselves", () => {
    put("vòng/Xã 1.xlsx", fileOf(communes()));
    fs.symlinkSync("..", path.join(files, "vòng", "lên"), "junction");
    expect(answers("vòng").filter(({ file }) => file.endsWith("Xã 1.xlsx"))).toHaveLength(1);
    fs.rmSync(path.join(files, "vòng"), { recursive: true });
  });

  it("are asked by pattern where a shell did not", () => {
    put("mẫu/Xã 1.xlsx", fileOf(communes()));
    put("mẫu/Xã 2.xlsx", fileOf(communes()));
    put("mẫu/Phường 1.xlsx", fileOf(communes()));
    expect(answers("mẫu/Xã ?.xl*")).toHaveLength(2);
    expect(answers("mẫu/Huyện*.xlsx")[0]).toMatchObject({ problem: { code: "missing" } });
  });
});

describe("odd workbooks have one clear answer each", () => {
  const filled = (rows: number) =>
    Array.from({ length: rows }, (_, at) => `<row r="${at + 9}"><c r="A${at + 9}" s="0"/></row>`).join("");
  const before = (sheetData: string, more: string) => sheetData.replace("</sheetData>", `${more}</sheetData>`);
  const errors = communes().replace(/<c><v>\d+<\/v><\/c>/g, '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>');

  it.each<[string, Uint8Array | string, object]>([
    ["an empty sheet", fileOf("<sheetData/>"), { notes: [{ code: "emptyWorkbook" }] }],
    [
      "rows formatted to the end",
      fileOf(before(communes(), filled(1_048_568))),
      { notes: [], tables: [{ box: "A1:D5" }] },
    ],
    [
      "as many columns as there are",
      fileOf(`<sheetData><row r="1">${"<c><v>1</v></c>".repeat(16_384)}</row></sheetData>`),
      { notes: [{ code: "noTable" }] },
    ],
    [
      "one cell merged over all",
      fileOf(
        '<sheetData><row><c t="str"><v>BẢNG</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
      { notes: [{ code: "noTable" }] },
    ],
    [
      "texts only",
      fileOf(
        communes()
          .replace(/<v>\d+<\/v>/g, "<v>một</v>")
          .replace(/<c>/g, '<c t="str">'),
      ),
      { notes: [{ code: "noTable" }] },
    ],
    [
      "formulas in error",
      fileOf(errors),
      { notes: [], findings: [{ cell: "B2", stated: "#DIV/0!", severity: "soft" }], unverifiable: 4 },
    ],
    [
      "a protected sheet",
      fileOf(communes({ 2: 1301 }) + '<sheetProtection sheet="1"/>'),
      { notes: [], findings: [{ sheet: "Số liệu" }] },
    ],
    [
      "hidden rows",
      fileOf(communes({ 2: 1301 }).replaceAll("<row>", '<row hidden="1">')),
      { findings: [{ sheet: "Số liệu" }] },
    ],
    ["a filter", fileOf(communes() + '<autoFilter ref="A1:D5"/>'), { notes: [], findings: [] }],
    [
      "a hidden sheet",
      workbookFile({ sheets: { A: { xml: communes() }, B: { xml: communes({ 2: 9 }), state: "veryHidden" } } }),
      { notes: [{ code: "hiddenSheets" }], findings: [] },
    ],
    [
      "a sheet of a chart",
      workbookFile({ sheets: { "Biểu đồ": { type: "chartsheet" }, A: { xml: communes() } } }),
      { notes: [{ code: "chartSheets" }], findings: [] },
    ],
    [
      "a sheet larger than any plan",
      fileOf(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="J1048576"><v>1</v></c></row></sheetData>',
      ),
      { notes: [{ code: "tooLargeSheets" }] },
    ],
    [
      "links to other workbooks",
      fileOf(communes(), { relations: { e: ["externalLink", "externalLinks/externalLink1.xml"] } }),
      { notes: [{ code: "externalLinks" }], findings: [] },
    ],
    [
      "macros",
      fileOf(communes(), { relations: { e: ["vbaProject", "vbaProject.bin"] } }),
      { notes: [{ code: "macros" }] },
    ],
    [
      "formulas never calculated",
      fileOf(communes().replace("<c><v>1210</v></c>", "<c><f>C2+D2</f></c>")),
      { notes: [{ code: "uncalculated" }] },
    ],
    ["an empty file", "", { problem: { code: "emptyFile" } }],
    ["a text", "STT;Đơn vị", { problem: { code: "notAWorkbook" } }],
    ["an old workbook", oleFile(["Workbook"]), { problem: { code: "oldXls" } }],
    ["a password", oleFile(["EncryptedPackage"]), { problem: { code: "encrypted" } }],
    ["a file cut short", fileOf(communes()).subarray(0, 900), { problem: { code: "damaged" } }],
    [
      "a bomb",
      zipped({
        ...workbookParts({ sheets: { A: {} } }),
        "xl/sheets/sheet1.xml": { content: new Uint8Array(30_000_000) },
      }),
      { problem: { code: "tooLarge" } },
    ],
  ])("%s", (_, content, expected) => {
    const [answer] = answers(put("lạ.xlsx", content));
    expect(answer).toMatchObject({ problem: null, ...expected });
    for (const { sentence } of answer!.problem ? [answer!.problem] : answer!.notes) expect(sentence).toMatch(/[.!]$/);
  });
});

it("writes nothing anywhere", () => {
  const before = everything();
  run("check", ".", "--json");
  expect(everything()).toEqual(before);
});

it("shows no progress where nobody watches", () => {
  put("nhiều/a.xlsx", fileOf(communes()));
  put("nhiều/b.xlsx", fileOf(communes()));
  expect(run("check", "nhiều").stderr.split("\n")).toHaveLength(2);
});

it("stops when asked, with what it found until then", async () => {
  for (let at = 0; at < 400; at++) put(`lâu/${at}.xlsx`, fs.readFileSync(SAMPLE_XLSX));
  const child = spawn(process.execPath, [program, "check", "không có", "lâu"], { cwd: files });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise<void>((resolve) =>
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString();
      // it has begun once it speaks of the path that is not there
      if (stderr.includes("không có")) resolve();
    }),
  );
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(stderr).toMatch(/Đã dừng theo yêu cầu\.\n$/);
  expect(stdout.split("\n").length).toBeLessThan(1600);
});

it("is what the package names, made by its build", () => {
  expect(bin).toEqual({ bhxh: "bin/bhxh.mjs" });
  expect(scripts.build).toMatch(/^node src\/commandLine\/bundle\.mjs && webpack /);
  expect(fs.readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});
