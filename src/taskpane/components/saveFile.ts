const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The browser reads the file after the press returned; a minute is enough for any. */
const KEPT_MS = 60_000;

/** Hands a Word file to the planner as a download. */
export function saveDocx(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
