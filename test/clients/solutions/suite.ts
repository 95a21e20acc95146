import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { DynamicsWebApi } from "dynamics-web-api";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { check, type Suite, rejection } from "#check";

type Row = Readonly<Record<string, unknown>>;
type Rows = { readonly value: readonly Row[] };

const folder = resolve(import.meta.dirname, "../../../out/solution");

/** The managed zip of a solution that was built, whatever its version. */
function readZip(solution: string, standalone = ""): Uint8Array {
  const wanted = new RegExp(`^${solution}_[\\d.]+${standalone}_managed\\.zip$`);
  const name = readdirSync(folder).find((file) => wanted.test(file));
  if (name === undefined) throw new Error(`out/solution has no managed ${solution}${standalone}.`);
  return readFileSync(resolve(folder, name));
}

/** The same solution under a higher version. */
function higherVersion(zip: Uint8Array): Uint8Array {
  const files = unzipSync(zip);
  const path = "solution.xml";
  const manifest = new TextDecoder().decode(files[path]);
  const changed = manifest.replace(/<Version>[^<]+</, "<Version>999.0.0.0<");
  assert.notEqual(changed, manifest);
  const entries: Zippable = { ...files, [path]: new TextEncoder().encode(changed) };
  return zipSync(entries, { level: 1 });
}

/** What this build made, brought to the local Dataverse by a client that knows nothing of it. */
export function solutionSuite(client: DynamicsWebApi): Suite {
  const bring = (actionName: string, zip: Uint8Array): Promise<unknown> =>
    client.callAction({
      actionName,
      action: {
        CustomizationFile: Buffer.from(zip).toString("base64"),
        OverwriteUnmanagedCustomizations: false,
        PublishWorkflows: false,
        ImportJobId: "5b1b1f9e-62c9-4a39-8a5e-7a1f3d1c2b10",
      },
    });
  const count = async (collection: string): Promise<number> => client.count({ collection });
  const kinds = ["webresourceset", "customcontrols", "roles", "appactions", "environmentvariabledefinitions", "bots"];
  const countAll = async (): Promise<Row> =>
    Object.fromEntries(await Promise.all([...kinds, "botcomponents"].map(async (set) => [set, await count(set)])));
  const remove = async (name: string): Promise<void> => {
    const { value } = (await client.retrieveMultiple<Row>({
      collection: "solutions",
      filter: `uniquename eq '${name}'`,
    })) as unknown as Rows;
    await client.deleteRecord({ collection: "solutions", key: String(value[0]?.["solutionid"]) });
  };
  const workspace = readZip("WarmlineWorkspace");
  return {
    client: "dynamics-web-api: the solutions of this build",
    checks: [
      check(
        "WarmlineWorkspace is imported, upgraded, not downgraded and removed, and nothing of it stays",
        async () => {
          const before = await countAll();
          await bring("ImportSolution", workspace);
          assert.notDeepEqual(await countAll(), before);
          await bring("StageAndUpgrade", higherVersion(workspace));
          const refused = await rejection(bring("ImportSolution", workspace));
          assert.match(String(refused["message"]), /a lower version is not imported/);
          await remove("WarmlineWorkspace");
          assert.deepEqual(await countAll(), before);
        },
      ),
      check("WarmlineAgent stands alone, and beside the workspace", async () => {
        const before = await countAll();
        await bring("ImportSolution", readZip("WarmlineAgent"));
        assert.ok((await count("botcomponents")) > 40);
        await bring("ImportSolution", workspace);
        await remove("WarmlineWorkspace");
        assert.ok((await count("botcomponents")) > 40);
        await remove("WarmlineAgent");
        assert.deepEqual(await countAll(), before);
      }),
      check("the standalone workspace is imported in the place of the other", async () => {
        const before = await countAll();
        await bring("ImportSolution", readZip("WarmlineWorkspace", "_standalone"));
        await remove("WarmlineWorkspace");
        assert.deepEqual(await countAll(), before);
      }),
    ],
  };
}
