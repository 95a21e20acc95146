import { resolve } from "node:path";
import { type BrowserContext, expect, test as base } from "@playwright/test";
import { root } from "#build";
import { startWorkspace, type Workspace } from "#workplace";
import { writeWorld } from "#world";
import { type Centre, createCentre } from "./centre";
import { setWitness, type Witness } from "./witness";

/** The workspaces the browser tests run against: one under each policy, and one whose clock stands still, for pictures. */
export type StageName = "default" | "strict" | "pictures";

/** What all tests of a worker share: a contact centre of its own, so that workers do not meet. */
export type Shared = { readonly stage: StageName; readonly workspace: Workspace };

type Stage = { readonly centre: Centre; readonly witness: Witness };

const frozenClock = resolve(root, "test/journey/frozenClock.ts");

/**
 * A context is used again. Playwright takes routes, scripts, bindings and clocks out of it, cookies and most of what is stored; here
 * goes the rest: caches, workers, and what a test was allowed.
 */
async function emptyContext(context: BrowserContext, origin: string, permissions: readonly string[]): Promise<void> {
  const [before] = context.pages();
  if (before) {
    const session = await context.newCDPSession(before);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await session.detach();
  }
  await context.clearPermissions();
  // To allow nothing is to refuse all.
  if (permissions.length > 0) await context.grantPermissions([...permissions]);
}

/**
 * A test on a workspace without open sessions, watched by a witness who ends it with what must not have happened. Customers say only
 * what a test lets them say, so that nothing moves while a test looks.
 */
export const test = base.extend<Stage, Shared>({
  stage: ["default", { option: true, scope: "worker" }],
  workspace: [
    async ({ stage }, lend, { parallelIndex }) => {
      const workspace = await startWorkspace(
        (folder) => writeWorld(folder, `${stage} ${parallelIndex}`),
        ["--csp", stage === "strict" ? "strict" : "default"],
        stage === "pictures" ? [frozenClock] : [],
      );
      await lend(workspace);
      await workspace.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: ({ workspace }, lend) => lend(workspace.address),
  context: async ({ context, permissions, baseURL }, lend) => {
    await emptyContext(context, baseURL ?? "", permissions ?? []);
    await lend(context);
  },
  // A page has its own history, name and session storage: no test gets that of another.
  page: async ({ context }, lend) => lend(await context.newPage()),
  centre: async ({ request }, lend) => {
    const centre = createCentre(request);
    await centre.clear();
    await lend(centre);
  },
  witness: [
    async ({ context, baseURL }, lend) => {
      const witness = await setWitness(context, baseURL ?? "");
      await lend(witness);
      expect(witness.complaints(), "what must not happen").toEqual([]);
    },
    { auto: true },
  ],
});

/** Marks a journey that is also taken under the strict policy; `why` says what that policy could change of it. */
export function alsoStrict(why: string) {
  return { tag: "@strict", annotation: { type: "also strict", description: why } } as const;
}
