/**
 * Read by pcf-scripts for every control (feature pcfAllowCustomWebpack). What all controls share stands once, in the
 * library control `DeskLibrary`; the others take it from the page. See docs/decisions/006.
 */
const platform = { react: "Reactv16", "@fluentui/react-components": "FluentUIReactv940" };
const rooms = ["elements", "frame", "deskContext", "evidence", "cards"];
const library = {
  "#wiring": "WarmlineDesk.wiring",
  // Only what DeskLibrary lists: the whole room would bring what no panel asks for.
  "#domain/brief": "WarmlineDesk.brief",
  ...Object.fromEntries(rooms.map((room) => [`#panels/${room}`, `WarmlineDesk.${room}`])),
};

/** True for code that is bundled into a control beside the library: its index.ts and its own panel. */
function standsBesideLibrary(issuer) {
  const path = issuer.replace(/\\/g, "/");
  const room = /\/src\/panels\/([^/]+)\//.exec(path)?.[1];
  if (room !== undefined) return !rooms.includes(room);
  return /\/controls\/(?!DeskLibrary\/)/.test(path);
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
 * Each control would check the types of all of `src` for itself, which is most of a build; `npm run check` has checked them once. The
 * compiler gives the same code either way: every file stands by itself (`isolatedModules`).
 */
const withoutTypes = {
  apply({ options }) {
    for (const loader of options.module.rules.flatMap(({ use }) => use ?? [])) {
      if (/[\\/]ts-loader[\\/]/.test(loader.loader)) loader.options.transpileOnly = true;
    }
  },
};

export const plugins = [withoutTypes];
