/** What `npm run verify:solution` was asked for; `problem` says what cannot be understood. */
export type Options = {
  readonly files: readonly string[];
  readonly like: readonly string[];
  /** The folder with Microsoft's schemas; null to leave them out. */
  readonly xsd: string | null;
  readonly json: boolean;
  readonly problem: string;
};

const known = ["--json", "--like", "--xsd"];

/** Reads the arguments: files, `--xsd` and a folder, `--json`, and last `--like` and the files to compare with. */
export function readOptions(args: readonly string[]): Options {
  const unknown = args.find((one) => one.startsWith("--") && !known.includes(one));
  const at = args.indexOf("--xsd");
  const folder = at < 0 ? null : (args[at + 1] ?? "");
  const plain = args.filter((one, place) => one !== "--json" && (at < 0 || (place !== at && place !== at + 1)));
  const from = plain.indexOf("--like");
  const like = from < 0 ? [] : plain.slice(from + 1);
  const problems = [
    ...(unknown ? [`There is no option ${unknown}.`] : []),
    ...(folder === "" || folder?.startsWith("--") ? ["--xsd wants the folder with Microsoft's schemas."] : []),
    ...(from >= 0 && like.length === 0 ? ["--like wants the zips to compare with."] : []),
  ];
  return {
    files: from < 0 ? plain : plain.slice(0, from),
    like,
    xsd: folder,
    json: args.includes("--json"),
    problem: problems[0] ?? "",
  };
}
