import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { people } from "#local/world/rows";
import { bringZip, describeInstalled, ImportError, openWorkspace, removeSolution } from "./client";

const usage = `npm run import                        what is imported into the local workspace (npm start)
npm run import -- FILE…               imports solution zips; a newer version is an update: nothing is removed
npm run import -- FILE… --upgrade     the same, and removes what the new version has no more
npm run import -- FILE… --hold        lets the upgrade wait; --promote NAME makes it the one
npm run import -- --uninstall NAME    removes a solution; of a managed one every component goes

  --url URL   where the workspace is (http://127.0.0.1:4280)`;

/** An option that is not there, or a file of it, in words and with the usage. */
class Misunderstood extends Error {}

function readOrder() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        upgrade: { type: "boolean", default: false },
        hold: { type: "boolean", default: false },
        promote: { type: "string" },
        uninstall: { type: "string" },
        url: { type: "string", default: "http://127.0.0.1:4280" },
      },
    });
  } catch (error) {
    throw new Misunderstood(error instanceof Error ? error.message : "");
  }
}

async function main(): Promise<void> {
  const { positionals: files, values } = readOrder();
  const gone = files.find((file) => !existsSync(file));
  if (gone !== undefined) throw new Misunderstood(`There is no file ${gone}.`);
  const ask = openWorkspace(new URL(values.url).origin, people.administrator.id);
  const how = values.hold ? "hold" : values.upgrade ? "upgrade" : "import";
  for (const file of files) {
    await bringZip(ask, readFileSync(file), how);
    console.log(`${file}: imported`);
  }
  if (values.promote !== undefined) await ask("POST", "DeleteAndPromote", { UniqueName: values.promote });
  if (values.uninstall !== undefined)
    (await removeSolution(ask, values.uninstall)).forEach((line) => console.log(line));
  for (const line of await describeInstalled(ask)) console.log(line);
}

main().catch((error: unknown) => {
  if (error instanceof Misunderstood) console.error(`${error.message}\n${usage}`);
  else console.error(error instanceof ImportError ? error.message : error);
  process.exitCode = error instanceof Misunderstood ? 2 : 1;
});
