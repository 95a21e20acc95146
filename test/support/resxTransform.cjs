const { DOMParser } = require("@xmldom/xmldom");

/** The words of a .resx by name. */
function readWords(source) {
  const document = new DOMParser().parseFromString(source, "text/xml");
  const words = {};
  for (const data of Array.from(document.getElementsByTagName("data"))) {
    words[data.getAttribute("name")] = data.getElementsByTagName("value")[0]?.textContent ?? "";
  }
  return words;
}

/** Reads a .resx as the build does: a module whose default export maps a string's name to its value. */
module.exports = {
  readWords,
  process: (source) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(readWords(source))} };`,
  }),
};
