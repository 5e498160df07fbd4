import fs from "node:fs";
import path from "node:path";

/**
 * What the search looks at; tests hand in another machine.
 *
 * @typedef {{ platform: string, env: Record<string, string | undefined>, exists: (file: string) => boolean }} Machine
 */

/** @type {Machine} */
export const thisMachine = { platform: process.platform, env: process.env, exists: (file) => fs.existsSync(file) };

const LINUX_NAMES = [
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "chromium",
  "chromium-browser",
];
const LINUX_PATHS = ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"];
const MAC_APPS = ["Google Chrome", "Microsoft Edge", "Chromium"];
const WINDOWS_PROGRAMS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/**
 * Chrome, Edge and Chromium as their installers place them, then by name on PATH; Chrome before Edge before Chromium.
 *
 * @param {Machine} machine
 * @returns {string[]} paths that exist, best first
 */
export function installedBrowsers(machine = thisMachine) {
  return [...new Set(candidates(machine))].filter((file) => machine.exists(file));
}

function candidates({ platform, env }) {
  if (platform === "win32") {
    const roots = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter(Boolean);
    const installed = WINDOWS_PROGRAMS.flatMap((parts) => roots.map((root) => path.win32.join(root, ...parts)));
    return [...installed, ...onPath(["chrome.exe", "msedge.exe"], env["Path"] ?? env["PATH"], path.win32)];
  }
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env["HOME"] ? [path.posix.join(env["HOME"], "Applications")] : [])];
    return MAC_APPS.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  return [...onPath(LINUX_NAMES, env["PATH"], path.posix), ...LINUX_PATHS];
}

function onPath(names, variable, { join, delimiter }) {
  const folders = (variable ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
