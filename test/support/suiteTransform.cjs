const { createHash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const swc = require("@swc/jest");

/** Where `bundleSuites.mjs` put a suite, or null where it is loaded file by file. */
function findBundle(path, root) {
  const folder = process.env.WARMLINE_SUITES;
  const file = folder ? join(folder, relative(root, path)).replace(/\.tsx?$/, ".js") : null;
  return file && existsSync(file) ? file : null;
}

module.exports = {
  createTransformer(options) {
    const each = swc.createTransformer(options);
    return {
      canInstrument: false,
      getCacheKey(text, path, about) {
        const bundle = findBundle(path, about.config.rootDir);
        if (bundle === null) return each.getCacheKey(text, path, about);
        return createHash("sha1").update(readFileSync(bundle)).digest("hex");
      },
      process(text, path, about) {
        const bundle = findBundle(path, about.config.rootDir);
        if (bundle === null) return each.process(text, path, about);
        return { code: readFileSync(bundle, "utf8"), map: readFileSync(`${bundle}.map`, "utf8") };
      },
    };
  },
};
