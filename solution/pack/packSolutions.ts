import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readBuildConfig, root } from "#build";
import { type DeploymentValues, writeDeploymentSettings } from "./deploymentSettings";
import { findTwins } from "./refuse";
import { readAgent } from "./readAgent";
import { readWorkspace } from "./readWorkspace";
import { writeBillOfMaterials } from "./sbom";
import { PackError, type Solution } from "./solution";
import { writeZip } from "./writeZip";

/** A zip that was written, with its size in bytes and its SHA-256. */
export type Packed = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** A solution with the name of its zips, without ending: "WarmlineWorkspace_0.1.0". */
type Named = { readonly name: string; readonly solution: Solution };

/** What is packed beside the two solutions, each into zips of its own. */
export type Asked = {
  /** The workspace without a shared library. */
  readonly standalone?: boolean;
  /** A folder of test components, which travel with the agent. */
  readonly tests?: string | null;
};

/** The solutions of the project: the workspace always, the agent as soon as there is one, and what is asked for beside them. */
function readSolutions({ standalone = false, tests = null }: Asked): readonly Named[] {
  const config = readBuildConfig();
  const agent = resolve(root, "solution/agent");
  const out = resolve(root, "out");
  const solutions = [readWorkspace(out, config)];
  if (existsSync(join(agent, "settings.mcs.yml"))) solutions.push(readAgent(agent, config));
  const named = solutions.map((solution) => ({ name: `${solution.uniqueName}_${config.version}`, solution }));
  const beside = (solution: Solution, kind: string): Named => ({
    name: `${solution.uniqueName}_${config.version}_${kind}`,
    solution,
  });
  return [
    ...named,
    ...(standalone ? [beside(readWorkspace(out, config, true), "standalone")] : []),
    ...(tests === null ? [] : [beside(readAgent(agent, config, tests), "tests")]),
  ];
}

/**
 * Writes each solution of `out/` managed and unmanaged into `out/solution/`, with their SHA-256 beside them in the form `sha256sum -c`
 * reads, the bill of materials of what ships, and a deployment-settings file with the values given. Throws PackError where Dataverse
 * would not take one; then the folder holds none.
 */
export function packSolutions(asked: Asked = {}, values: DeploymentValues = {}): readonly Packed[] {
  const folder = resolve(root, "out/solution");
  rmSync(folder, { recursive: true, force: true });
  const solutions = readSolutions(asked);
  const twins = findTwins(solutions.map(({ solution }) => solution));
  if (twins.length > 0) throw new PackError(twins);
  const settings = writeDeploymentSettings(
    solutions.map(({ solution }) => solution),
    values,
  );
  const zips = solutions.flatMap(({ name, solution }) =>
    [false, true].map((managed) => ({
      name: `${name}${managed ? "_managed" : ""}.zip`,
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
  writeFileSync(join(folder, "sbom.cdx.json"), writeBillOfMaterials(readBuildConfig().version));
  writeFileSync(join(folder, "deployment-settings.json"), settings);
  return packed;
}
