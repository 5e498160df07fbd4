import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CACHE } from "./paths.mjs";

const STALE_AFTER_MS = 5 * 60 * 1000;

/**
 * Runs a piece of work while no other process of this project runs the same one: parallel test files share the builds.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const lock = path.join(CACHE, `${name}.lock`);
  fs.mkdirSync(CACHE, { recursive: true });
  while (!take(lock)) await pause(100);
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** A lock belongs to a living process; one whose owner died, or that is very old, is taken over. */
function take(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (isAbandoned(lock)) fs.rmSync(lock, { force: true });
  return false;
}

function isAbandoned(lock) {
  try {
    if (Date.now() - fs.statSync(lock).mtimeMs > STALE_AFTER_MS) return true;
    const owner = Number(fs.readFileSync(lock, "utf8"));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
