const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

// In Jest's own context every access to a global is ten times as slow, so the bundle runs in Node's.
const file = path.resolve(__dirname, "../../node_modules/.cache/bhxh-planner/univer.bundle.cjs");
const run = vm.runInThisContext(`(function (module, exports, require) {${fs.readFileSync(file, "utf8")}\n})`, {
  filename: file,
});
run(module, module.exports, require);
