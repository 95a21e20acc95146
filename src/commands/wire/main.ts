import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openPipe, WireError } from "./pipe";
import { unwire, wire } from "./wire";

const usage = `npm run wire -- --url https://org.crm.dynamics.com --solution NAME --session UNIQUE_NAME [--apply]
  Makes the app tab "Warmline" and a copy of the session template UNIQUE_NAME that opens it, in your unmanaged solution NAME.
  Templates that are there are never changed. Without --apply nothing is: the calls are said.
npm run wire -- --url … --undo FILE [--apply]
  Takes back what a run made.

  --keep FILE      where the undo file goes (wiring-undo.json)
  WARMLINE_TOKEN   an access token for the organisation, such as of
                   az account get-access-token --resource https://org.crm.dynamics.com --query accessToken --output tsv`;

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    solution: { type: "string" },
    session: { type: "string" },
    undo: { type: "string" },
    keep: { type: "string", default: "wiring-undo.json" },
    apply: { type: "boolean", default: false },
  },
});

/** A file that is there may be the only way back from an earlier run. */
function expectFree(path: string): void {
  if (existsSync(path))
    throw new WireError(`${path} is there already, from an earlier run: keep it, and name another with --keep.`);
}

async function main(): Promise<void> {
  const { url, solution, session, undo, keep, apply } = values;
  if (!url || (undo === undefined && (!solution || !session)))
    throw new WireError(`Something is not said.\n\n${usage}`);
  const pipe = openPipe({ url, token: process.env["WARMLINE_TOKEN"] ?? "", fetch });
  const order = {
    organisation: new URL(url).origin,
    apply,
    say: (line: string): void => console.log(line),
    keep: (made: object): void => {
      writeFileSync(keep, `${JSON.stringify(made, null, 2)}\n`, { flag: "wx" });
      console.log(`To take it back: npm run wire -- --url ${url} --undo ${keep} --apply`);
    },
  };
  if (undo !== undefined) {
    if (!existsSync(undo)) throw new WireError(`There is no file ${undo}.`);
    await unwire(pipe, readFileSync(undo, "utf8"), order);
    return;
  }
  if (apply) expectFree(keep);
  await wire(pipe, { solution: solution ?? "", session: session ?? "" }, order);
}

main().catch((error: unknown) => {
  console.error(error instanceof WireError ? error.message : error);
  process.exitCode = 2;
});
