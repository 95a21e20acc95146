import { parseArgs } from "node:util";

/** What `npm run verify:solution` was asked for; `problem` says what cannot be understood. */
export type Options = {
  readonly files: readonly string[];
  readonly like: readonly string[];
  /** The folder with Microsoft's schemas; null to leave them out. */
  readonly xsd: string | null;
  readonly json: boolean;
  readonly problem: string;
};

const known = { json: { type: "boolean" }, like: { type: "boolean" }, xsd: { type: "string" } } as const;

/** Reads the arguments: files, `--xsd` and a folder, `--json`, and last `--like` and the files to compare with. */
export function readOptions(args: readonly string[]): Options {
  const asked = { args: [...args], options: known, allowPositionals: true, strict: false, tokens: true } as const;
  const { values, tokens } = parseArgs(asked);
  const from = tokens.find((token) => token.kind === "option" && token.name === "like")?.index ?? args.length;
  const files = tokens.flatMap((token) => (token.kind === "positional" ? [token] : []));
  const like = files.filter(({ index }) => index > from).map(({ value }) => value);
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  const { xsd = null } = values;
  const problems = [
    ...(unknown === undefined ? [] : [`There is no option --${unknown}.`]),
    ...(xsd === "" || xsd === true || String(xsd).startsWith("--")
      ? ["--xsd wants the folder with Microsoft's schemas."]
      : []),
    ...(values.like && like.length === 0 ? ["--like wants the zips to compare with."] : []),
  ];
  return {
    files: files.filter(({ index }) => index < from).map(({ value }) => value),
    like,
    xsd: typeof xsd === "string" ? xsd : null,
    json: values.json === true,
    problem: problems[0] ?? "",
  };
}
