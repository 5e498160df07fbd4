import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Opens an address in a window of its own, with a throw-away profile that trusts one certificate only.
 *
 * @param {string} browser program file of a Chrome, Edge or Chromium
 * @param {string} address
 * @param {string} spki base64 SHA-256 of the certificate's public key
 * @returns {{ closed: Promise<void>, close: () => Promise<void> }} close ends the browser and removes the profile
 */
export function openWindow(browser, address, spki) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "bhxh-workbench-"));
  const flags = [
    `--user-data-dir=${profile}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
    // Chromium refuses its sandbox to root; the page is our own
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    `--app=${address}`,
  ];
  const child = spawn(browser, flags, { stdio: "ignore" });
  const closed = new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    closed,
    close: async () => {
      child.kill();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
      // Windows lets go of the profile's files a moment after the process has ended
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}
