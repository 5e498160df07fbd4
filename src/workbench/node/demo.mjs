import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./findBrowser.mjs";
import { OUT } from "./paths.mjs";
import { prepare } from "./prepare.mjs";
import { startServers } from "./server.mjs";
import { textTable } from "./textTable.mjs";

/** What the sample's target table must show: order number → target, index, shares of labour force and of the eligible. */
const EXPECTED_ROWS = {
  1: ["6.450", "125,9", "12,9", ""],
  1.1: ["5.200", "107,3", "", "96,3"],
  1.2: ["1.250", "449,6", "", "2,77"],
  2: ["4.342", "112,2", "8,7", "98,1"],
};
const EXPECTED_COLUMNS = [3, 5, 7, 9];
/** Printed and proposed numbers. */
const EXPECTED_FINDINGS = ["3.681 → 3.685", "489.923 → 49.923", "6,37% → 6,38%", "96% → 98%"];

const PATIENCE = 60_000;

await prepare(console.log);
const servers = await startServers();
const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...found.args, `--ignore-certificate-errors-spki-list=${servers.spki}`],
  env: { ...process.env, ...found.env },
});
try {
  const faults = await showTheJob(await browser.newPage({ viewport: { width: 1720, height: 920 } }));
  for (const fault of faults) console.error(`Off: ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await servers.close();
}

/** @returns {Promise<string[]>} what is not as it should be */
async function showTheJob(page) {
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error on the page: ${error.message}`));
  await page.goto(servers.address);
  await page.waitForFunction(() => "workbench" in window);
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  await pane.waitForSelector('body[data-state="drawn"]');
  const sheetsBefore = await page.evaluate(() => window.workbench.sheets().map(({ name }) => name));

  console.log(`\n▸ ${await press(page, "BHXH.Build")}\n`);
  const sheet = await newSheet(page, sheetsBefore);
  const texts = await page.evaluate((name) => window.workbench.text(`'${name}'!A1:K40`), sheet);
  faults.push(...printTable(sheet, texts));

  console.log(`\n▸ ${await press(page, "BHXH.Check")}\n`);
  await pane.waitForSelector("[data-explanation]", { state: "attached" });
  await page.evaluate(() => window.workbench.settled());
  const findings = await readFindings(pane);
  faults.push(...printFindings(findings));

  fs.mkdirSync(OUT, { recursive: true });
  fs.writeFileSync(path.join(OUT, "findings.json"), `${JSON.stringify(findings, null, 2)}\n`);
  // no tooltip of the button pressed last
  await page.mouse.move(800, 700);
  await page.screenshot({ path: path.join(OUT, "demo.png") });
  await page.evaluate((name) => window.workbench.activate(name), sheetsBefore[0]);
  await page.locator('[role="tab"][aria-selected="true"]', { hasText: sheetsBefore[0] }).waitFor();
  await page.screenshot({ path: path.join(OUT, "demo-flags.png") });
  console.log("\nout/demo.png shows the target table, out/demo-flags.png the marked sheet,");
  console.log("out/findings.json holds the findings.");
  return faults;
}

/** Presses a ribbon button by its id in the manifest and waits until its command has ended; returns its label. */
async function press(page, id) {
  const button = page.locator(`[id="ribbon-${id}"]`);
  const label = await button.getAttribute("aria-label");
  await button.click();
  await page.waitForFunction(() => !document.querySelector('.ribbon-button[aria-busy="true"]'));
  return label;
}

/** The sheet that was not there before, once all its formulas have answered. */
async function newSheet(page, before) {
  const handle = await page.waitForFunction(
    (known) => window.workbench.sheets().find(({ name, visible }) => visible && !known.includes(name))?.name,
    before,
  );
  await page.evaluate(() => window.workbench.settled());
  return handle.jsonValue();
}

function printTable(sheet, texts) {
  const isRow = (row) => row[0] in EXPECTED_ROWS;
  const header = texts.findIndex((row) => row.filter((text) => text !== "").length >= 8);
  const last = texts.findLastIndex(isRow);
  console.log(`  ${sheet}\n`);
  for (const row of texts.slice(0, header)) {
    const line = row.filter((text) => text !== "").join("   ");
    if (line) console.log(`  ${line}`);
  }
  const table = textTable(texts[header], texts.slice(header + 1, last + 1));
  console.log(`\n${indent(table)}\n`);
  for (const row of texts.slice(last + 1)) {
    const line = row.filter((text) => text !== "").join("   ");
    if (line) console.log(`  ${line}`);
  }
  return Object.entries(EXPECTED_ROWS).flatMap(([order, expected]) => {
    const row = texts.find((cells) => cells[0] === order);
    const shown = EXPECTED_COLUMNS.map((column) => row?.[column] ?? "");
    return shown.join("|") === expected.join("|") ? [] : [`row ${order} shows ${shown.join(" | ")}`];
  });
}

/** The pane's findings as data: every card names the cell to blame, how sure that is, and the number proposed. */
function readFindings(pane) {
  return pane.locator("[data-explanation]").evaluateAll((cards) =>
    cards.map((card) => {
      const [sheet, cell] = card.dataset.cell.split(/!(?=[^!]*$)/);
      const [stated, proposed] = [...card.querySelectorAll("dd")].map((number) => number.textContent);
      return {
        sheet,
        cell,
        stated,
        proposed: proposed ?? null,
        certainty: card.dataset.certainty,
        sentence: card.querySelector("p").textContent,
      };
    }),
  );
}

function printFindings(findings) {
  for (const { sheet, cell, certainty, sentence } of findings)
    console.log(`  • ${sheet}!${cell} (${certainty}): ${sentence}`);
  const found = findings.map(({ stated, proposed }) => `${stated} → ${proposed}`).sort();
  return found.join() === EXPECTED_FINDINGS.join() ? [] : [`findings are ${found.join(" · ")}`];
}

function indent(text) {
  return text.replace(/^/gm, "  ");
}
