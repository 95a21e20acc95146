/** What `npm run verify:solution` was asked for; `problem` says what cannot be understood. */
export type Options = {
  readonly files: readonly string[];
  readonly like: readonly string[];
  readonly json: boolean;
  readonly problem: string;
};

/** Reads the arguments: files, then `--like` and the files to compare with, and `--json` anywhere. */
export function readOptions(args: readonly string[]): Options {
  const unknown = args.find((one) => one.startsWith("--") && one !== "--json" && one !== "--like");
  const plain = args.filter((one) => one !== "--json");
  const at = plain.indexOf("--like");
  const like = at < 0 ? [] : plain.slice(at + 1);
  const wanting = at >= 0 && like.length === 0;
  return {
    files: at < 0 ? plain : plain.slice(0, at),
    like,
    json: args.includes("--json"),
    problem: unknown ? `There is no option ${unknown}.` : wanting ? "--like wants the zips to compare with." : "",
  };
}
