import { FileFault } from "./fileProblem";
import { isBareBiff, isOleFile, oleProblem } from "./oleFile";
import { isZip } from "./zipDirectory";
import { zipParts, type ZipParts } from "./zipParts";

/** The parts of an .xlsx or .xlsm file. @throws FileFault */
export function openPackage(bytes: Uint8Array): ZipParts {
  if (bytes.length === 0) throw new FileFault({ code: "emptyFile" });
  if (isOleFile(bytes)) throw new FileFault(oleProblem(bytes));
  if (isBareBiff(bytes)) throw new FileFault({ code: "oldXls" });
  if (!isZip(bytes)) throw new FileFault({ code: bytes.every((byte) => byte === 0) ? "damaged" : "notAWorkbook" });
  return zipParts(bytes);
}
