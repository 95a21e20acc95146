import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * A web resource: its Dataverse name and its source below `webresources/`. A `.ts(x)` source is bundled, others are copied. `global`:
 * under which name its exports stand on the page that loads it.
 */
export type WebResource = { readonly name: string; readonly source: string; readonly global?: string };

/** `pcf.config.json`: Warmline's own manifest of the build (pcf-scripts does not read it). Sizes in bytes. */
export type BuildConfig = {
  readonly publisher: {
    readonly uniqueName: string;
    readonly prefix: string;
    readonly displayName: string;
    /** Where the codes of the publisher's own choices begin. */
    readonly optionValuePrefix: number;
  };
  readonly namespace: string;
  readonly version: string;
  readonly locales: readonly number[];
  /** The library control: loaded before every other, shows nothing. */
  readonly library: string;
  /** Those of a form, which show a conversation. */
  readonly controls: readonly string[];
  /** Those of a view, which show its rows. */
  readonly datasetControls: readonly string[];
  readonly webResources: readonly WebResource[];
  readonly platformLibraries: { readonly React: string; readonly Fluent: string };
  readonly limits: {
    readonly controlGzip: number;
    readonly controlsWithLibraryGzip: number;
    readonly fileBytes: number;
    /** Of a page that has a bundle of its own. */
    readonly supervisorGzip: number;
    /** Of what reads transcripts, which that page loads when somebody does. */
    readonly thinkingGzip: number;
    /** Of a control of a view, beside the library; no form of a representative loads it. */
    readonly datasetControlGzip: number;
  };
};

/** Every control that is put somewhere: on a form or on a view. */
export const listControls = ({ controls, datasetControls }: BuildConfig): readonly string[] => [
  ...controls,
  ...datasetControls,
];

/** The project's root: the folder the commands are run from. */
export const root = resolve(import.meta.dirname, "../..");

export function readBuildConfig(): BuildConfig {
  return JSON.parse(readFileSync(resolve(root, "pcf.config.json"), "utf8")) as BuildConfig;
}
