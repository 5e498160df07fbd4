import type { NumberWords } from "../../domain/numbers/readNumber";

/** Words that follow numbers in Vietnamese and English plans. */
export const NUMBER_WORDS: NumberWords = {
  magnitudes: {
    nghìn: 3,
    ngàn: 3,
    thousand: 3,
    triệu: 6,
    million: 6,
    tỷ: 9,
    tỉ: 9,
    billion: 9,
  },
  percent: ["phần trăm", "percent", "per cent"],
  persons: ["người", "người lao động", "lao động", "persons", "person", "people"],
};
