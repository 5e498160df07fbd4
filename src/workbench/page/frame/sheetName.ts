/** Why a sheet cannot have a name, by Excel's rules; null when it can. Names differing in case only are the same. */
export function faultOfName(
  name: string,
  sheets: readonly { readonly id: string; readonly name: string }[],
  ownId: string,
): "bad" | "used" | null {
  if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) return "bad";
  const same = (other: string) => other.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi");
  return sheets.some((sheet) => sheet.id !== ownId && same(sheet.name)) ? "used" : null;
}
