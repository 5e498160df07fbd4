import type { UsageProblem } from "../locales/commandLineMessages";
import type { Language } from "../locales/messages";

export type Command =
  | { readonly kind: "check"; readonly paths: readonly string[]; readonly json: boolean }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly problem: UsageProblem };

export interface CommandArguments {
  readonly command: Command;
  readonly language: Language;
}

/** Options may stand anywhere; after "--" everything is a path. */
export function commandArguments(words: readonly string[]): CommandArguments {
  const plain: string[] = [];
  const asked = new Set<string>();
  let language: Language = "vi";
  let problem: UsageProblem | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === "--") {
      plain.push(...words.slice(at + 1));
      break;
    }
    const [option, given] = splitOption(word);
    if (option === "--lang") {
      const name = given ?? words[++at];
      if (name === "vi" || name === "en") language = name;
      else problem ??= { code: "noLanguage" };
    } else if (given === null && ["--json", "--help", "-h", "--version"].includes(option)) asked.add(option);
    else if (word.startsWith("-") && word !== "-") problem ??= { code: "unknownOption", word };
    else plain.push(word);
  }
  const command = (): Command => {
    if (asked.has("--help") || asked.has("-h")) return { kind: "help" };
    if (asked.has("--version")) return { kind: "version" };
    if (problem) return { kind: "wrong", problem };
    const [name, ...paths] = plain;
    if (name === undefined) return { kind: "wrong", problem: { code: "noCommand" } };
    if (name === "help") return { kind: "help" };
    if (name !== "check") return { kind: "wrong", problem: { code: "unknownCommand", word: name } };
    if (paths.length === 0) return { kind: "wrong", problem: { code: "noPaths" } };
    return { kind: "check", paths, json: asked.has("--json") };
  };
  return { command: command(), language };
}

function splitOption(word: string): [name: string, given: string | null] {
  const at = word.indexOf("=");
  return word.startsWith("--") && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, null];
}
