import { runCommand } from "./runCommand";

/** The package's version, put in when this is bundled. */
declare const VERSION: string;

const CLEAR_LINE = "\r\u001b[K";

const { stdout, stderr } = process;
const stopping = new AbortController();
// a second press ends the program at once, as usual
process.once("SIGINT", () => stopping.abort());
// who reads the output may stop reading it: "| head"
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

const clear = stderr.isTTY ? CLEAR_LINE : "";

process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => void stdout.write(clear === "" || text === "" ? text : (stderr.write(clear), text)),
  tell: (line) => void stderr.write(`${clear}${line}\n`),
  showProgress: stderr.isTTY
    ? (line) => void stderr.write(clear + [...line].slice(0, (stderr.columns || 80) - 1).join(""))
    : null,
  width: stdout.isTTY ? stdout.columns : null,
  signal: stopping.signal,
  version: VERSION,
});
