const transform = { "^.+\\.tsx?$": "@swc/jest" };

// the workbench's engine is bundled for Jest; numfmt's "main" names a file it does not ship
const workbench = {
  globalSetup: "<rootDir>/test/support/bundleUniver.js",
  moduleNameMapper: {
    "^(\\.{1,2}/)+(.+/)?univer$": "<rootDir>/test/support/univerBundle.js",
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
  },
};

/** Two projects: everything that needs no browser, and the built product in a real Chromium. */
module.exports = {
  // a busy machine must not fail a correct test
  testTimeout: 180_000,
  // Jest would keep one core for itself, half of a small machine
  maxWorkers: "100%",
  projects: [
    {
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
      transform,
      ...workbench,
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      transform,
    },
  ],
};
