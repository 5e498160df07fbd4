import type { Problem } from "../domain/problem";
import { FUNCTION_ERRORS, type FunctionErrorMessages } from "../locales/functionErrors";
import type { Language } from "../locales/messages";

let spoken: Language = "vi";

/** Sets the language of the sentences beside #VALUE!; Vietnamese until told otherwise. */
export function speak(language: Language): void {
  spoken = language;
}

export function spokenLanguage(): Language {
  return spoken;
}

/** #VALUE! with a sentence: it and #N/A are the errors that Excel shows one for. */
export function valueError(sentence: (messages: FunctionErrorMessages) => string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence(FUNCTION_ERRORS[spoken]));
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
