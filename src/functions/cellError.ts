import type { Problem } from "../domain/problem";
import { FUNCTION_ERRORS, type FunctionErrorMessages } from "../locales/functionErrors";
import type { Language } from "../locales/messages";

let messages: FunctionErrorMessages = FUNCTION_ERRORS.vi;

/** Sets the language of the sentences beside #VALUE!; Vietnamese until told otherwise. */
export function speak(language: Language): void {
  messages = FUNCTION_ERRORS[language];
}

/** #VALUE! with a sentence; the only error here that Excel shows one for. */
export function valueError(sentence: (messages: FunctionErrorMessages) => string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence(messages));
}

export function problemError(problem: Problem): CustomFunctions.Error {
  switch (problem.code) {
    case "zeroBase":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    case "negativeCount":
    case "negativeRate":
      return numberError();
    case "stepNotWhole":
      return valueError((messages) => messages.stepNotWhole);
  }
}

/** #NUM! */
export function numberError(): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
}

const ERROR_NAMES = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"]);

/** The error that a cell already holds: "#N/A" as text or code; null for anything else. */
export function errorNamed(name: string): CustomFunctions.Error | null {
  return ERROR_NAMES.has(name) ? new CustomFunctions.Error(name as CustomFunctions.ErrorCode) : null;
}
