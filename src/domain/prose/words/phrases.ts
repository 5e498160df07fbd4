import type { Programme } from "../../figures/figure";
import type { ProseLexicon, ProseWord } from "../proseLexicon";
import { wordKey, type Token } from "./tokens";

/** What a phrase of the lexicon says. */
export type Meaning =
  | { readonly kind: "cue"; readonly word: ProseWord }
  | { readonly kind: "programme"; readonly programme: Programme }
  | { readonly kind: "group"; readonly name: string; readonly isPeople: boolean }
  | { readonly kind: "institution"; readonly name: string }
  | { readonly kind: "magnitude"; readonly power: number }
  | { readonly kind: "placeKind"; readonly level: number };

export interface Found {
  readonly meaning: Meaning;
  readonly length: number;
}

interface Node {
  readonly next: Map<string, Node>;
  meaning: Meaning | null;
}

export interface Phrases {
  /** the longest phrase that starts at a token, and the number of its tokens */
  at(tokens: readonly Token[], position: number): Found | null;
  /** the shortest one */
  shortest(tokens: readonly Token[], position: number): Found | null;
}

const built = new WeakMap<ProseLexicon, Map<boolean, Phrases>>();

/** The phrases of a lexicon, ready to be met; `bare` for texts without accents. */
export function phrasesOf(lexicon: ProseLexicon, bare: boolean): Phrases {
  let editions = built.get(lexicon);
  if (!editions) built.set(lexicon, (editions = new Map()));
  let phrases = editions.get(bare);
  if (!phrases) editions.set(bare, (phrases = build(lexicon, bare)));
  return phrases;
}

function build(lexicon: ProseLexicon, bare: boolean): Phrases {
  const root: Node = { next: new Map(), meaning: null };
  const add = (phrase: string, meaning: Meaning) => {
    let node = root;
    for (const [written] of phrase.matchAll(/[\p{L}\p{M}]+|\d+|[^\s]/gu)) {
      const key = /^\p{L}/u.test(written) ? wordKey(written, bare) : written;
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map(), meaning: null }));
      node = next;
    }
    // what comes first in the lexicon stays; without accents words may fall together
    node.meaning ??= meaning;
  };
  for (const { name, spellings } of lexicon.institutions)
    for (const spelling of spellings) add(spelling, { kind: "institution", name });
  for (const [programme, spellings] of Object.entries(lexicon.programmes))
    for (const spelling of spellings) add(spelling, { kind: "programme", programme: programme as Programme });
  const addGroups = () => {
    for (const { name, spellings, isPeople } of lexicon.groups)
      for (const spelling of [name, ...spellings]) add(spelling, { kind: "group", name, isPeople });
  };
  // without accents "nam" is more often a year than men
  if (!bare) addGroups();
  for (const [word, spellings] of Object.entries(lexicon.words))
    for (const spelling of spellings) add(spelling, { kind: "cue", word: word as ProseWord });
  addGroups();
  for (const [word, power] of Object.entries(lexicon.magnitudes)) add(word, { kind: "magnitude", power });
  for (const { name, level } of lexicon.placeKinds) add(name, { kind: "placeKind", level });
  return {
    at: (tokens, position) => met(root, tokens, position, false),
    shortest: (tokens, position) => met(root, tokens, position, true),
  };
}

function met(root: Node, tokens: readonly Token[], position: number, isShortest: boolean): Found | null {
  let node: Node | undefined = root;
  let found: Found | null = null;
  for (let at = position; at < tokens.length; at++) {
    node = node.next.get(tokens[at]!.key);
    if (!node) break;
    if (node.meaning) found = { meaning: node.meaning, length: at - position + 1 };
    if (found && isShortest) break;
  }
  return found;
}
