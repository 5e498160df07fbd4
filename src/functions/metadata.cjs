const fs = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

const SOURCE = path.join(__dirname, "functions.ts");
const LOCALES = path.join(__dirname, "..", "locales");

/** Vietnamese is the manifest's default language, so its file has the plain name. */
const EDITIONS = [
  { asset: "functions.json", texts: path.join(LOCALES, "functions.vi.json"), helpPage: "help/index.html" },
  { asset: "functions-en.json", texts: path.join(LOCALES, "functions.en.json"), helpPage: "help/en.html" },
];

/**
 * What Excel reads to know our functions: ids, parameters and their order from the JSDoc of functions.ts,
 * descriptions from the locale. Throws when a description is missing or left over.
 * @param {{ texts: string, helpPage: string }} edition
 */
async function functionsMetadata(edition) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(SOURCE);
  if (errors.length > 0) throw new Error(`functions.ts: ${errors.join("\n")}`);
  const generated = JSON.parse(metadataJson);
  const texts = JSON.parse(fs.readFileSync(edition.texts, "utf8"));
  sameNames(
    edition.texts,
    Object.keys(texts),
    generated.functions.map(({ id }) => id),
  );
  return {
    // an error in one cell of a range is passed in and answered in that cell, instead of failing the whole formula
    allowErrorForDataTypeAny: true,
    ...generated,
    functions: generated.functions.map((func) => described(func, texts[func.id], edition)),
  };
}

function described(func, text, { texts, helpPage }) {
  sameNames(
    `${texts}: ${func.id}`,
    Object.keys(text.parameters),
    func.parameters.map(({ name }) => name),
  );
  return {
    ...func,
    description: text.description,
    helpUrl: func.helpUrl.replace("help/index.html", helpPage),
    parameters: func.parameters.map((parameter) => ({ ...parameter, description: text.parameters[parameter.name] })),
  };
}

function sameNames(where, described, declared) {
  if (described.join() !== declared.join()) {
    throw new Error(`${where} describes ${described.join(", ")}, but functions.ts declares ${declared.join(", ")}`);
  }
}

/** Emits the metadata of every edition, with the address it will be served from. */
class FunctionsMetadataPlugin {
  /** @param {(text: string) => string} atBaseUrl puts the served address in the place of the development one */
  constructor(atBaseUrl) {
    this.atBaseUrl = atBaseUrl;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage }, async () => {
        for (const edition of EDITIONS) {
          compilation.fileDependencies.add(edition.texts);
          const text = JSON.stringify(await functionsMetadata(edition), null, 2);
          compilation.emitAsset(edition.asset, new sources.RawSource(this.atBaseUrl(text)));
        }
      });
    });
  }
}

module.exports = { EDITIONS, FunctionsMetadataPlugin, functionsMetadata };
