/**
 * Puts a text on the clipboard twice, for documents and for plain fields. Within Excel the newer clipboard is often out of
 * bounds for a framed page, while a copy that somebody pressed for is let through everywhere.
 * @returns false where the browser refused
 */
export function copyText(html: string, plain: string): boolean {
  let copied = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", plain);
    copied = event.clipboardData !== null;
  };
  document.addEventListener("copy", give);
  try {
    return document.execCommand("copy") && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", give);
  }
}
