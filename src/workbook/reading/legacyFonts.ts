/** Encodings from before Unicode that old files still hold: letters that only their own fonts show as Vietnamese. */
export type LegacyFont = "TCVN3" | "VNI";

/** TCVN 5712:1993, the third table: one sign per letter, small letters; the fonts draw the capitals. */
const TCVN3_SIGNS = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
const TCVN3_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
const TCVN3 = new Map([...TCVN3_SIGNS].map((sign, at) => [sign, [...TCVN3_LETTERS][at]!]));

/** Signs of TCVN3 that stand in no text in Unicode, Vietnamese or English. */
const ONLY_TCVN3 = /[µ¸¶·¹¨»¾¼½©®ª«¬¡¢§£¤¥¦\u00ad]/g;

/** VNI: a letter, then a sign for its accent; combining marks put the two together. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const VNI_LETTERS: Readonly<Record<string, string>> = { ñ: "đ", ö: "ư", ô: "ơ", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

const VNI_PAIR = /([aeouyöôAEOUYÖÔ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])/g;
const VNI_LETTER = /[ñöôæóòîÑÖÔÆÓÒÎ]/g;

/** Letters that only Unicode texts hold. */
const UNICODE_ONLY = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300-\u036f]/;

/** Fewer signs than these could be a slip of the pen. */
const FEW = 3;

/** The encoding that texts are in; null for Unicode, and where nothing tells. One letter of Unicode decides against. */
export function legacyFontOf(texts: Iterable<string>): LegacyFont | null {
  let [tcvn3, vni] = [0, 0];
  for (const text of texts) {
    if (UNICODE_ONLY.test(text)) return null;
    tcvn3 += text.match(ONLY_TCVN3)?.length ?? 0;
    vni += text.match(VNI_PAIR)?.length ?? 0;
  }
  if (Math.max(tcvn3, vni) < FEW) return null;
  return tcvn3 >= vni ? "TCVN3" : "VNI";
}

/** A text in Unicode, as its font shows it. */
export function inUnicode(text: string, font: LegacyFont): string {
  if (font === "TCVN3") return [...text].map((sign) => TCVN3.get(sign) ?? sign).join("");
  const letter = (sign: string) => inCaseOf(sign, VNI_LETTERS[sign.toLowerCase()] ?? sign);
  const paired = text.replace(
    VNI_PAIR,
    (_, base: string, mark: string) => letter(base) + VNI_MARKS[mark.toLowerCase()],
  );
  return paired.replace(VNI_LETTER, letter).normalize("NFC");
}

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}
