/** Why something cannot be computed, as a code; the locales hold the sentences. */
export interface Problem {
  readonly code: "zeroBase" | "negativeCount" | "negativeRate" | "stepNotWhole";
}

export function isProblem<T extends object | boolean>(result: T | Problem): result is Problem {
  return typeof result === "object" && "code" in result;
}
