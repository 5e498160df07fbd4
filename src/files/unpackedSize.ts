import { FileFault, tooLarge } from "./fileProblem";
import type { ZipEntry } from "./zipDirectory";

/** What all parts together may unpack to: a sheet of five million cells needs less. */
export const MOST_BYTES = 400_000_000;
/** Figures pack to a fifth or a twentieth; what packs much better is the same again and again. */
const HIGHEST_RATIO = 200;
/** Small parts may pack as well as they like: they do no harm. */
const SMALL_PART = 10_000_000;

/** Judges a file by what its directory says; no part is unpacked any further than that. @throws FileFault tooLarge, encrypted */
export function judgeDirectory(entries: Iterable<ZipEntry>): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted) throw new FileFault({ code: "encrypted" });
    total += entry.unpacked;
    if (total > MOST_BYTES) throw tooLarge(total);
    judgePart(entry);
  }
}

function judgePart({ packed, unpacked }: ZipEntry): void {
  if (unpacked > MOST_BYTES || (unpacked > SMALL_PART && unpacked > packed * HIGHEST_RATIO)) throw tooLarge(unpacked);
}
