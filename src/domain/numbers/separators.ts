/** How a number is written: "5.122,5" or "5,122.5". */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

export const VIETNAMESE_SEPARATORS: Separators = { decimal: ",", group: "." };
