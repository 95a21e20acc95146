import { createServer } from "node:net";

/** The workspaces the browser tests run against: one under each policy, and one whose clock stands still, for pictures. */
export type StageName = "default" | "strict" | "pictures";

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const variable = (name: StageName): string => `WARMLINE_${name.toUpperCase()}_PORT`;

/** The port of a workspace: a free one, chosen once. Workers read the configuration again, so it travels in the environment. */
export async function choosePort(name: StageName): Promise<number> {
  const port = process.env[variable(name)] ?? String(await findFreePort());
  process.env[variable(name)] = port;
  return Number(port);
}

/** How Playwright starts a workspace and knows that it answers. Its port must have been chosen before. */
export function serveCommand(name: StageName): { readonly command: string; readonly url: string } {
  const port = process.env[variable(name)] ?? "";
  return {
    command: `node --import tsx test/journey/serve.ts ${name} ${port}`,
    url: `http://127.0.0.1:${port}/_local/state`,
  };
}
