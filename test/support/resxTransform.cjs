const { DOMParser } = require("@xmldom/xmldom");

/** Reads a .resx as the build does: a module whose default export maps a string's name to its value. */
module.exports = {
  process(source) {
    const document = new DOMParser().parseFromString(source, "text/xml");
    const words = {};
    for (const data of Array.from(document.getElementsByTagName("data"))) {
      words[data.getAttribute("name")] = data.getElementsByTagName("value")[0]?.textContent ?? "";
    }
    return { code: `module.exports = { __esModule: true, default: ${JSON.stringify(words)} };` };
  },
};
