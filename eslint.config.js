import powerApps from "@microsoft/eslint-plugin-power-apps";
import sdl from "@microsoft/eslint-plugin-sdl";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What the oldest React the platform loads (16.14) does not have. */
const react18Only = [
  "useId",
  "useTransition",
  "useDeferredValue",
  "useSyncExternalStore",
  "useInsertionEffect",
  "startTransition",
];

const noClimbing = {
  group: ["../*", "..", "./*/../*"],
  message: "./ stays in the room, # crosses a threshold, ../ does not exist (HOUSE rule).",
};
const noReactIcons = {
  name: "@fluentui/react-icons",
  message: "Cannot be bundled with React 16.14 (needs react/jsx-runtime): use an inline SVG of #panels/elements.",
};
const noReactVirtual = {
  name: "@tanstack/react-virtual",
  message: "Imports react-dom, which is no platform library: it would end in the bundle. Use @tanstack/virtual-core.",
};

/** Law of the domain floor: the same input gives the same output, so no clock and no chance. */
const noClockOrChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "No clock in the domain: pass the time in.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "No clock in the domain: pass the time in.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "No chance in the domain: pass it in.",
  },
];
const noModuleState = {
  selector:
    "Program > VariableDeclaration[kind='let'], Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
  message: "No module-level state: several conversations share one page.",
};
/** A collection that begins empty is filled later, and then belongs to every conversation of the page. One that is written once is readonly. */
const outermost = ":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator";
const noModuleCollection = {
  selector: [
    `${outermost}:not([id.typeAnnotation]) > NewExpression[callee.name=/^(Map|WeakMap|Set|WeakSet)$/][arguments.length=0]`,
    `${outermost} > ObjectExpression[properties.length=0]`,
    `${outermost}:not([id.typeAnnotation.typeAnnotation.operator=readonly]) > ArrayExpression[elements.length=0]`,
  ].join(", "),
  message: "No module-level collection that is filled later: several conversations share one page.",
};
/** What is kept for a page or a tab stands in one list, with the version of its shape. */
const pageStateElsewhere = {
  selector: [
    "CallExpression[callee.object.name='Symbol'][callee.property.name='for']",
    "AssignmentExpression[left.object.name='window']",
    `${outermost} > CallExpression[callee.name=/^(create|open)[A-Z]/]`,
  ].join(", "),
  message: "Page-wide state goes through openPageState and openTabState of #host/page.",
};
const noReact18 = {
  selector: `MemberExpression[object.name='React'][property.name=/^(${react18Only.join("|")})$/]`,
  message: "Not in React 16.14, which is the oldest React the platform loads.",
};
const noScrollAsEffect = {
  selector:
    "CallExpression[callee.property.name=/^use(Layout)?Effect$/] > ArrowFunctionExpression[expression=true] CallExpression[callee.property.name=/^scroll/]",
  message:
    "Scrolling gives back a promise in newer browsers, which React 16 calls when the effect ends: put it in braces.",
};
const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only: a name that is the same everywhere.",
};

/** Longer than a function may be since before there was a limit: whoever changes one next parts it and takes it off the list. */
const longFunctions = [
  "src/dataverse/client/fetchClient.ts",
  ...["createDesk", "showing"].map((name) => `src/desk/conversation/${name}.ts`),
  ...["draft", "gestures", "wrapUp"].map((name) => `src/desk/conversation/acts/${name}.ts`),
  "src/thinking/thinking.ts",
  "src/domain/brief/rules/trials.ts",
  "src/local/contactCentre/contactCentre.ts",
  "src/local/contactCentre/floor.ts",
  "src/local/dataverse/fetchxml/xml.ts",
  "src/local/workspace/shims/standaloneSdk.ts",
];
/** Word lists read once while the module loads, and facts about objects that go with the objects; likewise not to be added to. */
const filledAtLoad = [
  ...["cues", "phrases"].map((name) => `src/domain/brief/language/${name}.ts`),
  "src/domain/conversation/wire/recoverJson.ts",
  "src/domain/privacy/seal.ts",
  ...["emoji", "lexicon", "spellings"].map((name) => `src/domain/sentiment/words/${name}.ts`),
  "src/domain/sentiment/signs/matchPhrase.ts",
];

export default tseslint.config(
  { ignores: ["out/", "node_modules/", "**/generated/", "test/fixtures/", ".local/", "test/clients/node_modules/"] },
  // jest calls the default export of its setup.
  { ignores: ["test/support/bundleSuites.mjs", "test/support/removeSuites.mjs"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    // Those of its rules that need types stand in .oxlintrc.json, which a faster linter reads (decision 025).
    extends: [tseslint.configs.recommended],
    plugins: { "@microsoft/power-apps": powerApps, "@microsoft/sdl": sdl, "react-hooks": hooks },
    rules: {
      "max-lines": ["error", 300],
      complexity: ["error", 12],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      eqeqeq: "error",
      "no-restricted-imports": ["error", { patterns: [noClimbing], paths: [noReactIcons, noReactVirtual] }],
      "no-restricted-syntax": [
        "error",
        noModuleState,
        noModuleCollection,
        noReact18,
        noScrollAsEffect,
        noDefaultExport,
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "controls/**/*.ts", "webresources/**/*.{ts,tsx}"],
    ignores: ["src/local/**", "src/commands/**"],
    plugins: { "@microsoft/power-apps": powerApps, "@microsoft/sdl": sdl },
    rules: {
      ...powerApps.configs.paCheckerHosted.rules,
      ...Object.fromEntries(
        [
          "no-cookies",
          "no-document-domain",
          "no-document-write",
          "no-html-method",
          "no-inner-html",
          "no-insecure-random",
          "no-insecure-url",
          "no-postmessage-star-origin",
        ].map((rule) => [`@microsoft/sdl/${rule}`, "error"]),
      ),
    },
  },
  {
    files: ["src/text/**/*.ts", "src/search/**/*.ts", "src/domain/**/*.ts", "src/thinking/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", noModuleState, noModuleCollection, noDefaultExport, ...noClockOrChance],
    },
  },
  {
    files: ["src/{desk,dataverse,host,library,panels,wiring}/**/*.{ts,tsx}", "{controls,webresources}/**/*.{ts,tsx}"],
    // The one owner; a schema is no state; and what the command in the platform's own bar calls by name.
    ignores: ["src/host/page/pageState.ts", "src/dataverse/tables/schema.ts", "webresources/openDesk/main.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        noModuleState,
        noModuleCollection,
        noReact18,
        noScrollAsEffect,
        noDefaultExport,
        pageStateElsewhere,
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}", "controls/**/*.ts", "webresources/**/*.{ts,tsx}", "solution/**/*.ts"],
    ignores: longFunctions,
    rules: { "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: filledAtLoad,
    rules: { "no-restricted-syntax": ["error", noModuleState, noDefaultExport, ...noClockOrChance] },
  },
  {
    // The local workspace, the commands, the build and the tests are programs for a terminal.
    files: ["src/local/**", "src/commands/**", "solution/**", "test/**"],
    rules: { "no-console": "off" },
  },
  {
    // The one door to the browser's log.
    files: ["src/wiring/warn.ts"],
    rules: { "no-console": "off" },
  },
  {
    // Describes modules that are made by a loader: their shape is not ours to choose.
    files: ["types/**/*.d.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["test/**"],
    rules: { "no-restricted-syntax": ["error", noModuleState, noReact18, noScrollAsEffect, noDefaultExport] },
  },
);
