import { commandArguments } from "../../src/commandLine/commandArguments";

const commandOf = (...words: string[]) => commandArguments(words).command;

it("takes options anywhere, and paths after -- as they are", () => {
  expect(commandArguments(["--json", "check", "a.xlsx", "--lang", "en", "--", "--help", "-b.xlsx"])).toEqual({
    command: { kind: "check", paths: ["a.xlsx", "--help", "-b.xlsx"], json: true },
    language: "en",
  });
});

it("speaks Vietnamese unless asked, and in the language asked even of what is wrong", () => {
  expect(commandArguments(["check", "a"]).language).toBe("vi");
  expect(commandArguments(["--lang=en"])).toEqual({
    command: { kind: "wrong", problem: { code: "noCommand" } },
    language: "en",
  });
});

it.each([
  [[], { code: "noCommand" }],
  [["check"], { code: "noPaths" }],
  [["doi", "a"], { code: "unknownCommand", word: "doi" }],
  [["check", "--fast", "a"], { code: "unknownOption", word: "--fast" }],
  [["check", "-x", "a"], { code: "unknownOption", word: "-x" }],
  [["check", "--json=yes", "a"], { code: "unknownOption", word: "--json=yes" }],
  [["check", "a", "--lang"], { code: "noLanguage" }],
  [["check", "a", "--lang", "fr"], { code: "noLanguage" }],
])("%j is wrong", (words, problem) => expect(commandOf(...words)).toEqual({ kind: "wrong", problem }));

it("helps whatever else was written", () => {
  for (const words of [["--help"], ["-h"], ["help"], ["check", "--help"], ["--nothing", "-h"]]) {
    expect(commandOf(...words)).toEqual({ kind: "help" });
  }
  expect(commandOf("--version")).toEqual({ kind: "version" });
});
