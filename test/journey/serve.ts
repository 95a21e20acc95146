import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "#build";
import { writeWorld } from "./world";

/**
 * Starts the local workspace for the browser tests: `serve.ts NAME PORT`. The world is the sample world and what the tests
 * bring; since it is nobody else's, its store is nobody else's either. Customers say only what a test lets them say
 * (a time factor of a hundredth), so that nothing moves while a test looks.
 */
const [name = "default", port = "4290"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "warmline-world-"));
writeWorld(folder, name);

const frozen = name === "pictures" ? ["--import", resolve(root, "test/journey/frozenClock.ts")] : [];
const child = spawn(
  process.execPath,
  [
    ...["--import", "tsx", ...frozen, "src/local/start.ts", "--no-open", "--fresh"],
    ...["--port", port, "--data", folder, "--speed", "0.01", "--csp", name === "strict" ? "strict" : "default"],
  ],
  { cwd: root, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
