import { target as fluent } from "./test/support/bundleFluent.mjs";

const typescript = {
  jsc: {
    target: "es2021",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "classic" } },
  },
};

/** Two environments: node for everything that knows no page, jsdom (a docblock in the test) for panels and hosts. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/test/journey/",
    "<rootDir>/test/clients/",
    "<rootDir>/test/fixtures/",
  ],
  transform: {
    "\\.test\\.tsx?$": ["<rootDir>/test/support/suiteTransform.cjs", typescript],
    "^.+\\.tsx?$": ["@swc/jest", typescript],
    "\\.resx$": "<rootDir>/test/support/resxTransform.cjs",
  },
  globalSetup: "<rootDir>/test/support/bundleSuites.mjs",
  globalTeardown: "<rootDir>/test/support/removeSuites.mjs",
  moduleNameMapper: { "^@fluentui/react-components$": fluent },
  setupFilesAfterEnv: ["<rootDir>/test/support/setup.ts"],
  restoreMocks: true,
  // Every core: by itself jest leaves one idle, which is half of two.
  maxWorkers: "100%",
  // A test that hangs is stopped; how fast a machine is decides nothing.
  testTimeout: 120_000,
};
