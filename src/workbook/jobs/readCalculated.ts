import type { Area } from "../address";
import type { Host, Progress } from "../host";
import type { Block } from "../snapshot";
import { stopWhenAsked } from "./pace";

/** What Excel shows while a custom function has not answered. */
const BUSY = "#BUSY!";

/** Attempts and the pause between them: what has not been calculated after 10 seconds is read as it stands. */
const ATTEMPTS = 40;
const PAUSE_MS = 250;

/** Reads areas once their custom functions have answered; only areas with cells that wait are read again. */
export async function readCalculated(host: Host, areas: readonly Area[], progress?: Progress): Promise<Block[]> {
  if (areas.length === 0) return [];
  const blocks = await host.read(areas, progress);
  for (let attempt = 1; host.calculates && attempt < ATTEMPTS; attempt++) {
    const waiting = blocks.flatMap((block, index) => (isBusy(block) ? [index] : []));
    if (waiting.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    stopWhenAsked(progress);
    const again = await host.read(
      waiting.map((index) => areas[index]!),
      progress,
    );
    waiting.forEach((index, at) => (blocks[index] = again[at]!));
  }
  return blocks;
}

function isBusy({ values }: Block): boolean {
  return values.some((row) => row.includes(BUSY));
}
