/** One sentence in Unicode and as it is kept in the encodings from before, put down by hand from their tables. */
export const UNICODE_SENTENCE =
  "Năm 2019 có 278 người tham gia BHXH tự nguyện, tăng 163 người so với năm 2018 (115 người).";
export const LEGACY_SENTENCES = [
  [
    "TCVN3",
    "N¨m 2019 cã 278 ng\u00adêi tham gia BHXH tù nguyÖn, t¨ng 163 ng\u00adêi so víi n¨m 2018 (115 ng\u00adêi).",
  ],
  ["VNI", "Naêm 2019 coù 278 ngöôøi tham gia BHXH töï nguyeän, taêng 163 ngöôøi so vôùi naêm 2018 (115 ngöôøi)."],
] as const;
