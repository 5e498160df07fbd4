/**
 * Files keep formulas without "=", functions newer than 2007 with a prefix and functions of add-ins with another one.
 * Texts in quotes and quoted sheet names stay as they are.
 */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(QUOTED)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");

/** "_xlfn.XLOOKUP(A1,B:B,C:C)" → "=XLOOKUP(A1,B:B,C:C)", "_xldudf_BHXH_GROWTH(A1,B1)" → "=BHXH.GROWTH(A1,B1)". */
export function formulaFromFile(formula: string, namespace: string): string {
  const addin = new RegExp(`_xldudf_${namespace}_(?=\\w)`, "gi");
  return `=${outsideQuotes(formula, (part) => part.replace(addin, `${namespace}.`).replace(/_xl(?:fn|ws|pm)\./gi, ""))}`;
}

/** The reverse of `formulaFromFile`. */
export function formulaToFile(formula: string, namespace: string): string {
  const addin = new RegExp(`(?<![\\w.])${namespace}\\.(?=\\w+\\s*\\()`, "gi");
  const text = outsideQuotes(formula.replace(/^=/, ""), (part) =>
    part
      .replace(/(?<![\w.!])([A-Z][A-Z0-9.]*)(?=\()/gi, (name) => {
        const upper = name.toUpperCase();
        return SHEET_FUNCTIONS.has(upper) ? `_xlfn._xlws.${upper}` : NEWER.has(upper) ? `_xlfn.${upper}` : name;
      })
      .replace(addin, `_xldudf_${namespace}_`),
  );
  const local = localNames(text);
  if (local.size === 0) return text;
  return outsideQuotes(text, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.!$])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.!])/gu, (name) =>
      local.has(name.toLowerCase()) ? `_xlpm.${name}` : name,
    ),
  );
}

/** Names that LET and LAMBDA give. */
function localNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { index, 0: head, 1: name } of formula.matchAll(/_xlfn\.(LET|LAMBDA)\(/g)) {
    const given = argumentsFrom(formula, index + head.length);
    given.slice(0, -1).forEach((argument, i) => {
      if ((name === "LAMBDA" || i % 2 === 0) && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(argument.trim())) {
        names.add(argument.trim().toLowerCase());
      }
    });
  }
  return names;
}

function argumentsFrom(formula: string, start: number): string[] {
  const found: string[] = [];
  let [depth, from, quote] = [0, start, ""];
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at]!;
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(" || sign === "{") depth++;
    else if (depth > 0 && (sign === ")" || sign === "}")) depth--;
    else if (depth === 0 && (sign === "," || sign === ")")) {
      found.push(formula.slice(from, at));
      from = at + 1;
      if (sign === ")") break;
    }
  }
  return found;
}

const SHEET_FUNCTIONS: ReadonlySet<string> = new Set(["FILTER", "SORT", "PY"]);

const NEWER: ReadonlySet<string> = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT " +
    "BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS " +
    "CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP " +
    "ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML " +
    "FLOOR.MATH FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT " +
    "GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH " +
    "IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS " +
    "MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC " +
    "RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY " +
    "STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN " +
    "TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS " +
    "WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
