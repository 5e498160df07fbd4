import type { Host } from "../../workbook/host";
import type { TextJobs } from "./sessionParts";

/** As `textJobs`, fetched when one of them is first asked for. */
export function lazyTextJobs(host: Host): TextJobs {
  const jobs = async () => (await import("./textJobs")).textJobs(host);
  return {
    check: async (...given) => (await jobs()).check(...given),
    selected: async () => (await jobs()).selected(),
    open: async (bytes) => (await jobs()).open(bytes),
    lay: async (figures) => (await jobs()).lay(figures),
    write: async (...given) => (await jobs()).write(...given),
    document: async (...given) => (await jobs()).document(...given),
  };
}
