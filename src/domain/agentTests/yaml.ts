type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain | undefined };

const isPlainName = /^[A-Za-z_][\w-]*$/;
const quote = (text: string): string => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escape);
const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
const nameOf = (name: string): string => (isPlainName.test(name) ? name : quote(name));

function writeLines(value: Plain, indent: string): readonly string[] {
  if (Array.isArray(value)) {
    const list = value as readonly Plain[];
    return list.flatMap((one) => {
      const [first = "", ...rest] = writeLines(one, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  if (typeof value !== "object") return [`${indent}${typeof value === "string" ? quote(value) : String(value)}`];
  return Object.entries(value as Readonly<Record<string, Plain | undefined>>).flatMap(([name, one]) => {
    if (one === undefined) return [];
    const isEmpty = typeof one === "object" && Object.keys(one).length === 0;
    if (isEmpty) return [`${indent}${nameOf(name)}: ${Array.isArray(one) ? "[]" : "{}"}`];
    const lines = writeLines(one, typeof one === "object" ? `${indent}  ` : "");
    return typeof one === "object"
      ? [`${indent}${nameOf(name)}:`, ...lines]
      : [`${indent}${nameOf(name)}: ${lines[0] ?? ""}`];
  });
}

/** Plain data as YAML 1.2, every text in quotes ("yes" stays a word) as JSON writes it, which YAML reads the same. Not empty lists of lists. */
export const writeYaml = (value: { readonly [name: string]: Plain | undefined }): string =>
  `${writeLines(value, "").join("\n")}\n`;
