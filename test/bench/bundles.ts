import { readBuildConfig, verifyBuild } from "#build";
import type { Figure } from "./figures";

const toKilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

/** How large is what a page loads? Kilobytes after gzip; the library is counted with all controls. */
export function weighBundles(): readonly Figure[] {
  const { limits, library, datasetControls } = readBuildConfig();
  const { files } = verifyBuild();
  const isControl = (name: string): boolean => name.startsWith("controls/");
  const isOfView = (name: string): boolean => datasetControls.some((control) => name === `controls/${control}`);
  const all = files.filter(({ name }) => isControl(name) && !isOfView(name)).reduce((sum, { gzip }) => sum + gzip, 0);
  const amount = { kind: "amount", unit: "kB gzip" } as const;
  return [
    ...files.map(({ name, gzip }) => ({
      ...amount,
      key: `bundle.${name.replace("controls/", "")}`,
      words: name,
      value: toKilobytes(gzip),
      goal:
        isControl(name) && !name.endsWith(`/${library}`)
          ? toKilobytes(isOfView(name) ? limits.datasetControlGzip : limits.controlGzip)
          : null,
    })),
    {
      ...amount,
      key: "bundle.all",
      words: "library and all controls",
      value: toKilobytes(all),
      goal: toKilobytes(limits.controlsWithLibraryGzip),
    },
  ];
}
