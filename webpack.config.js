const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { FunctionsMetadataPlugin } = require("./src/functions/metadata.cjs");

/** The address that manifest.xml and the functions' help links are written with. */
const DEVELOPMENT_URL = "https://localhost:3000";

const at = (...parts) => path.resolve(__dirname, ...parts);

/**
 * One stable file, app.js, starts with every workbook that uses a formula: the functions, the ribbon commands and what
 * loads the pane. Everything else is a lazy chunk with a hashed name.
 * @param {{ baseUrl?: string }} env baseUrl: where the product will be served, without a slash at the end
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const baseUrl = (env.baseUrl ?? DEVELOPMENT_URL).replace(/\/+$/, "");
  const atBaseUrl = (text) => text.toString().replaceAll(DEVELOPMENT_URL, baseUrl);
  const isProduction = mode === "production";
  if (!/^https:\/\/[^/?#]+(\/[^?#]*)?$/.test(baseUrl))
    throw new Error(`Excel loads add-ins over https only: ${baseUrl}`);

  return {
    mode,
    target: ["web", "es2021"],
    entry: { app: ["./src/functions/index.ts", "./src/commands/index.ts", "./src/taskpane/index.ts"] },
    output: {
      path: at("dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // beside the page, so that the same files work under any address; globalThis, because window is not everywhere
      publicPath: "",
      globalObject: "globalThis",
      sourceMapFilename: "maps/[file].map",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }] },
    devtool: isProduction ? "hidden-source-map" : "source-map",
    optimization: {
      // short names: app.js lists those of all lazy parts
      chunkIds: "deterministic",
      // libraries change seldom, so they keep their hash, and their place in caches, when our code changes
      splitChunks: {
        cacheGroups: {
          libraries: { test: /node_modules/, chunks: "async", name: "libraries" },
          // comes with the first Word file that somebody saves, and not before
          word: { test: /node_modules[\\/](docx|fflate)[\\/]/, chunks: "async", name: "word", priority: 1 },
        },
      },
    },
    cache: {
      type: "filesystem",
      cacheDirectory: at("node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename, at(".swcrc"), at("src/functions/metadata.cjs")] },
    },
    performance: isProduction && { maxEntrypointSize: 60_000, maxAssetSize: 900_000, hints: "error" },
    plugins: [
      // decimal.js asks for it to draw random numbers, which nothing here does
      new DefinePlugin({
        crypto: DefinePlugin.runtimeValue(({ module }) =>
          module.resource?.includes("decimal.js") ? "undefined" : "crypto",
        ),
      }),
      new FunctionsMetadataPlugin(atBaseUrl),
      // not deferred: Office.js begins to take calls once the page is read, and must find the functions by then
      new HtmlPlugin({ filename: "taskpane.html", template: "src/taskpane/taskpane.html", scriptLoading: "blocking" }),
      new CopyPlugin({
        patterns: [
          { from: "*.png", context: "assets/icons", to: "assets" },
          { from: "assets/help", to: "help" },
          {
            from: "manifest.xml",
            transform: (manifest) =>
              atBaseUrl(manifest).replace(/<Version>.*?<\/Version>/, `<Version>${version}.0</Version>`),
          },
        ],
      }),
    ],
    stats: "errors-warnings",
  };
};
