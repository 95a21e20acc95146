/** The walls of the house: floors point one way, rooms are entered by their door, `src/local` is a leaf. See ARCHITECTURE.md. */

/** A floor may import itself and what is listed; tests see everything. */
const floors = {
  text: [],
  search: ["text"],
  domain: ["text"],
  thinking: ["text", "domain"],
  dataverse: ["text", "domain", "desk"],
  host: ["domain", "desk"],
  desk: ["text", "domain", "thinking"],
  panels: ["domain", "desk"],
  wiring: ["domain", "dataverse", "host", "desk", "panels"],
  library: ["host"],
  commands: ["text", "domain", "dataverse"],
};

const floorRules = Object.entries(floors).map(([floor, below]) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} may import only ${below.length > 0 ? below.join(", ") : "nothing of ours"}.`,
  severity: "error",
  from: { path: `^src/${floor}/` },
  to: { path: "^(src|controls|webresources|solution|test)/", pathNot: `^src/(${[floor, ...below].join("|")})/` },
}));

/** dataverse and host implement the desk's ports: they may know its types, never its code. */
const portsOnly = {
  name: "ports-are-types",
  comment: "src/dataverse and src/host may import only types of the desk (its ports).",
  severity: "error",
  from: { path: "^src/(dataverse|host)/" },
  to: { path: "^src/desk/", dependencyTypesNot: ["type-only"] },
};

/** What serves any desk names none: a queue's desk and its panels stand on the same two. */
const servesAnyDesk = {
  name: "serves-any-desk",
  comment:
    "src/desk/kit, src/panels/elements and src/panels/frame know no desk: neither a conversation's nor a queue's.",
  severity: "error",
  from: { path: "^src/(desk/kit|panels/elements|panels/frame)/" },
  to: { path: "^src/(desk|panels)/", pathNot: "^src/(desk/kit|panels/elements|panels/frame)/" },
};

/** The embedded Dataverse is opened with its schema, and entered by one door. */
const embeddedDataverse = [
  {
    name: "schema-as-argument",
    comment:
      "src/local/dataverse may import only types of the tables: which there are is an argument of openDataverse.",
    severity: "error",
    from: { path: "^src/local/dataverse/" },
    to: { path: "^src/dataverse/tables/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "dataverse-has-one-door",
    comment: "The embedded Dataverse is entered by src/local/dataverse/index.ts, and knows nothing else of src/local.",
    severity: "error",
    from: { path: "^(src|solution|controls|webresources)/", pathNot: "^src/local/dataverse/" },
    to: { path: "^src/local/dataverse/", pathNot: "^src/local/dataverse/index\\.ts$" },
  },
  {
    name: "dataverse-knows-no-house",
    comment: "The embedded Dataverse knows tables and roles, and nothing else of ours.",
    severity: "error",
    from: { path: "^src/local/dataverse/" },
    to: { path: "^src/", pathNot: "^src/(local/dataverse|dataverse/(tables|roles))/" },
  },
];

module.exports = {
  forbidden: [
    ...floorRules,
    portsOnly,
    servesAnyDesk,
    ...embeddedDataverse,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "doors-only",
      comment: "A room is entered by its index.ts: rooms two levels deep.",
      severity: "error",
      from: { path: "^src/(text|domain|dataverse|host|desk|panels|commands|local)/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/$1/$2/", "/index\\.ts$"] },
    },
    {
      name: "doors-only-floors",
      comment: "A room is entered by its index.ts: floors that are one room, and everything outside src.",
      severity: "error",
      from: {
        path: "^(src/text|src/search|src/thinking|src/library|src/wiring|controls|webresources|solution)/",
      },
      to: { path: "^src/", pathNot: ["^$1/", "/index\\.ts$"] },
    },
    {
      name: "controls-apart",
      comment: "A control knows no other control.",
      severity: "error",
      from: { path: "^controls/([^/]+)/" },
      to: { path: "^controls/[^/]+/", pathNot: "^controls/($1|strings)/" },
    },
    {
      name: "local-is-a-leaf",
      comment: "Nothing that ships imports src/local or src/commands.",
      severity: "error",
      from: { path: "^(src|controls|webresources|solution)/", pathNot: "^src/(local|commands)/" },
      to: { path: "^src/(local|commands)/" },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        path: "^(src|controls|webresources|solution)/",
        pathNot: [
          "\\.d\\.ts$",
          "\\.resx$",
          "^src/(local|commands)/.*/?main\\.tsx?$",
          "^controls/webpack\\.config\\.js$",
        ],
      },
      to: {},
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(pcf-scripts|xml2js)" },
    },
    {
      name: "no-dev-packages",
      comment: "What ships may use only dependencies.",
      severity: "error",
      from: { path: "^(src|controls|webresources)/", pathNot: "^src/(local|commands)/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^out/|/generated/|^test/fixtures/)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
