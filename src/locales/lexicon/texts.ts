import type { TextLexicon } from "../../workbook/textTables/readText";
import { lexicon } from "./index";
import { proseLexicon } from "./prose";

/** What a text is read with, its sentences and the tables in it. */
export const textLexicon: TextLexicon = { prose: proseLexicon, tables: lexicon };
