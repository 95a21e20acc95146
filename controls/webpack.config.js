import { fileURLToPath } from "node:url";

/**
 * Read by pcf-scripts for every control (feature pcfAllowCustomWebpack). What all controls share stands once, in the
 * library control `DeskLibrary`; the others take it from the page. See docs/decisions/006.
 */
const compileSource = fileURLToPath(new URL("../solution/build/compileSource.cjs", import.meta.url));
const platform = { react: "Reactv16", "@fluentui/react-components": "FluentUIReactv940" };
const rooms = ["elements", "frame", "deskContext", "evidence", "cards"];
const library = {
  "#wiring": "WarmlineDesk.wiring",
  // Only what DeskLibrary lists: the whole rooms would bring what no panel asks for.
  "#domain/brief": "WarmlineDesk.brief",
  "#domain/knowledge": "WarmlineDesk.knowledge",
  ...Object.fromEntries(rooms.map((room) => [`#panels/${room}`, `WarmlineDesk.${room}`])),
};

/** True for code that is bundled into a control beside the library: its index.ts, its own panel, and the wiring of a queue. */
function standsBesideLibrary(issuer) {
  const path = issuer.replace(/\\/g, "/");
  const room = /\/src\/panels\/([^/]+)\//.exec(path)?.[1];
  if (room !== undefined) return !rooms.includes(room);
  return /\/controls\/(?!DeskLibrary\/)|\/src\/wiring\/queue\//.test(path);
}

// Named export: pcf-scripts reads the members of what it requires.
export const externals = [
  ({ request, contextInfo }, done) => {
    if (request in platform) return done(null, platform[request]);
    if (request in library && standsBesideLibrary(contextInfo.issuer)) return done(null, library[request]);
    return done();
  },
];

/**
 * pcf-scripts would have every source read by two compilers, and then by a minifier that does not know what comes after it. The bundles
 * are lowered and minified by `solution/build` in any case, so webpack only puts together what one compiler has freed of types;
 * `npm run check` has checked those (every file stands by itself: `isolatedModules`).
 */
const readOnce = {
  apply({ options }) {
    for (const rule of options.module.rules) {
      if (rule.test.test("source.ts")) rule.use = [{ loader: compileSource }];
      else if (rule.test.test("source.js")) rule.use = [];
    }
  },
};

export const plugins = [readOnce];
export const optimization = { minimize: false };
