import type { Language } from "./messages";

/** Sentences that Excel shows beside #VALUE!; `shown` is the cell's content as the reader knows it. */
export interface FunctionErrorMessages {
  notANumber(shown: string): string;
  noNumberInText(shown: string): string;
  notAPercentage(shown: string): string;
  /** rows × columns of two ranges that do not fit */
  shapesDiffer(one: string, other: string): string;
  decimalsOutOfRange: string;
  stepNotWhole: string;
  unknownDirection(shown: string): string;
  unitNotText(shown: string): string;
  notAChoice(shown: string): string;
  /** a range where one value is asked for */
  oneCell: string;
  /** a part of the add-in that is fetched on first use did not come */
  notLoaded: string;
}

export const FUNCTION_ERRORS: Record<Language, FunctionErrorMessages> = {
  vi: {
    notANumber: (shown) => `“${shown}” không phải là số.`,
    noNumberInText: (shown) => `Không đọc được số ở đầu đoạn “${shown}”.`,
    notAPercentage: (shown) => `“${shown}” không phải là tỷ lệ phần trăm, ví dụ "93,9%" hoặc 0,939.`,
    shapesDiffer: (one, other) =>
      `Các vùng không cùng kích thước (${one} và ${other}). Hãy chọn các vùng bằng nhau, hoặc một ô dùng chung.`,
    decimalsOutOfRange: "Số chữ số thập phân phải là số nguyên từ 0 đến 15.",
    stepNotWhole: "Bước làm tròn phải là số nguyên dương, ví dụ 10.",
    unknownDirection: (shown) =>
      `Không có cách làm tròn “${shown}”. Hãy ghi "up" (lên), "nearest" (gần nhất) hoặc "down" (xuống).`,
    unitNotText: (shown) => `Đơn vị phải là chữ, ví dụ "%" hoặc "người", không phải ${shown}.`,
    notAChoice: (shown) => `“${shown}” không phải là lựa chọn có hoặc không. Hãy ghi TRUE hoặc FALSE.`,
    oneCell: "Phần này chỉ nhận một ô hoặc một số, không nhận cả vùng.",
    notLoaded: "Chưa tải được một phần của tiện ích. Hãy kiểm tra kết nối mạng rồi nhập lại công thức.",
  },
  en: {
    notANumber: (shown) => `“${shown}” is not a number.`,
    noNumberInText: (shown) => `No number can be read at the start of “${shown}”.`,
    notAPercentage: (shown) => `“${shown}” is not a percentage such as "93,9%" or 0.939.`,
    shapesDiffer: (one, other) =>
      `The ranges differ in size (${one} and ${other}). Choose ranges of equal size, or a single cell for all.`,
    decimalsOutOfRange: "The number of decimals must be a whole number from 0 to 15.",
    stepNotWhole: "The step must be a positive whole number, for example 10.",
    unknownDirection: (shown) => `There is no direction “${shown}”. Use "up", "nearest" or "down".`,
    unitNotText: (shown) => `The unit must be a text such as "%" or "persons", not ${shown}.`,
    notAChoice: (shown) => `“${shown}” is no yes or no. Use TRUE or FALSE.`,
    oneCell: "This takes a single cell or number, not a range.",
    notLoaded: "A part of the add-in could not be loaded. Check the network, then enter the formula again.",
  },
};
