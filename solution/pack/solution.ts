/** Dataverse's codes of the types of environment variables that were seen in exports. */
export const variableTypes = { text: 100000000, number: 100000001, json: 100000003 } as const;

/** An environment variable: where an organisation keeps a setting of its own. `initial` is what it starts with, "" for nothing. */
export type Variable = {
  readonly schemaName: string;
  readonly displayName: string;
  readonly description: string;
  readonly type: keyof typeof variableTypes;
  readonly initial: string;
};

/** A file of a solution zip: its path with forward slashes, and its bytes. */
export type Part = { readonly path: string; readonly bytes: Uint8Array };

/** A PCF control as pcf-scripts built it. `schemaName` is "wml_Warmline.HandoffBrief"; paths are those in its own folder. */
export type Control = { readonly schemaName: string; readonly files: readonly Part[] };

/** A web resource; `type` is Dataverse's code (1 HTML, 3 script, 11 SVG). */
export type WebResource = {
  readonly name: string;
  readonly displayName: string;
  readonly type: number;
  readonly content: Uint8Array;
};

/** A security role: names of privileges with Dataverse's level ("Basic": one's own rows, "Global": all). */
export type PackedRole = {
  readonly name: string;
  readonly description: string;
  readonly privileges: readonly { readonly name: string; readonly level: "Basic" | "Global" }[];
};

/** A button on the command bar of a table's form that calls a function of a web resource with the form's context. */
export type Command = {
  readonly name: string;
  readonly label: Readonly<Record<number, string>>;
  readonly table: string;
  readonly script: string;
  readonly function: string;
};

/** A part of an agent. `type`: 9 topic, 12 variable, 15 instructions, 16 knowledge, 19 test; `data` is YAML. `parent`: the test set of a case. */
export type AgentComponent = {
  readonly schemaName: string;
  readonly name: string;
  readonly description: string;
  readonly type: 9 | 12 | 15 | 16 | 19;
  readonly data: string;
  readonly parent?: string;
};

/**
 * A Copilot Studio agent. `generative` is whether topics are chosen by their descriptions (generative orchestration);
 * `moderation` how strictly answers are moderated ("High"), where the settings name it.
 */
export type Agent = {
  readonly schemaName: string;
  readonly name: string;
  readonly language: number;
  readonly generative: boolean;
  readonly moderation?: string | undefined;
  readonly components: readonly AgentComponent[];
};

export type Publisher = {
  readonly uniqueName: string;
  readonly prefix: string;
  readonly displayName: string;
  readonly optionValuePrefix: number;
};

/** Everything a solution zip holds. What a solution does not have is an empty list. */
export type Solution = {
  readonly uniqueName: string;
  readonly displayName: string;
  readonly description: string;
  /** Four numbers: "0.1.0.0". */
  readonly version: string;
  readonly publisher: Publisher;
  readonly languages: readonly number[];
  readonly controls: readonly Control[];
  readonly webResources: readonly WebResource[];
  readonly roles: readonly PackedRole[];
  readonly variables: readonly Variable[];
  readonly commands: readonly Command[];
  readonly agents: readonly Agent[];
};

/** Why something cannot be packed: where it stands, and what is wrong with it, in words. */
export type Refusal = { readonly place: string; readonly words: string };

/** Thrown instead of packing something Dataverse would not take. */
export class PackError extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(["The solution cannot be packed.", ...refusals.map(({ place, words }) => `  ${place}: ${words}`)].join("\n"));
  }
}
