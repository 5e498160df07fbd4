/**
 * The error a cell shows for the code a function's answer carries.
 * What Excel shows for 0, 2, 3 and 4 is not said by the protocol: #VALUE! is assumed.
 */
const BY_CODE: readonly string[] = [
  "#VALUE!", // 0 any other, also a result that is no number
  "#N/A", // 1
  "#VALUE!", // 2 an exception was thrown
  "#VALUE!", // 3 a promise was rejected
  "#VALUE!", // 4 answers do not match calls
  "#DIV/0!", // 5
  "#NUM!", // 6
  "#VALUE!", // 7
  "#NULL!", // 8
  "#NAME?", // 9 no such function
  "#NAME?", // 10 no such function
];

export function cellError(code: number | undefined): string {
  return BY_CODE[code ?? 0] ?? "#VALUE!";
}
