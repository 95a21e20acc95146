import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "#build";

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};

/** "sha512-<base64>" as CycloneDX writes a hash. */
function readHash(integrity: string | undefined): readonly object[] {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? "") ?? [];
  return base64 ? [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }] : [];
}

/**
 * The bill of materials (CycloneDX 1.5, JSON) of everything that ships: the packages of package-lock.json that are no development
 * dependencies, in order of their names. Without a time, so that the same tree gives the same bytes.
 */
export function writeBillOfMaterials(version: string): string {
  const { packages } = JSON.parse(readFileSync(resolve(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const shipped = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional,
  );
  const components = shipped.map(([path, { version: at = "", license, integrity }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const purl = `pkg:npm/${name.replace("@", "%40")}@${at}`;
    return {
      type: "library",
      "bom-ref": `${purl}#${path}`,
      name,
      version: at,
      ...(license ? { licenses: [{ expression: license }] } : {}),
      hashes: readHash(integrity),
      purl,
    };
  });
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name: "warmline", version } },
    components,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
