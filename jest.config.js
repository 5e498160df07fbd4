const transform = { "^.+\\.tsx?$": "@swc/jest" };

/** Two projects: everything that needs no browser, and the built product in a real Chromium. */
module.exports = {
  projects: [
    {
      displayName: "unit",
      testEnvironment: "node",
      roots: ["<rootDir>/test"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
      transform,
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      roots: ["<rootDir>/test/browser"],
      transform,
    },
  ],
};
