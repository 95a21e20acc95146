import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readBuildConfig, root } from "#build";
import { findTwins } from "./refuse";
import { readAgent } from "./readAgent";
import { readWorkspace } from "./readWorkspace";
import { PackError, type Solution } from "./solution";
import { writeZip } from "./writeZip";

/** A zip that was written, with its size in bytes and its SHA-256. */
export type Packed = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** The solutions of the project: the workspace always, the agent as soon as there is one. */
export function readSolutions(): readonly Solution[] {
  const config = readBuildConfig();
  const agent = resolve(root, "solution/agent");
  const solutions = [readWorkspace(resolve(root, "out"), config)];
  if (existsSync(join(agent, "settings.mcs.yml"))) solutions.push(readAgent(agent, config));
  return solutions;
}

/**
 * Writes each solution of `out/` managed and unmanaged into `out/solution/`, with their SHA-256 beside them in the form `sha256sum -c`
 * reads. Throws PackError where Dataverse would not take one; then the folder holds none.
 */
export function packSolutions(): readonly Packed[] {
  const folder = resolve(root, "out/solution");
  rmSync(folder, { recursive: true, force: true });
  const { version } = readBuildConfig();
  const solutions = readSolutions();
  const twins = findTwins(solutions);
  if (twins.length > 0) throw new PackError(twins);
  const zips = solutions.flatMap((solution) =>
    [false, true].map((managed) => ({
      name: `${solution.uniqueName}_${version}${managed ? "_managed" : ""}.zip`,
      bytes: writeZip(solution, managed),
    })),
  );
  mkdirSync(folder, { recursive: true });
  const packed = zips.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { path: `out/solution/${name}`, bytes: bytes.length, sha256 };
  });
  const sums = packed.map(({ path, sha256 }) => `${sha256}  ${path.slice("out/solution/".length)}\n`);
  writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
  return packed;
}
