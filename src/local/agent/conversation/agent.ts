import type { FxRecord } from "#local/agent/powerFx";
import type { Topic } from "#local/agent/topics";

/** An agent as it is run. */
export type Agent = {
  readonly name: string;
  readonly schemaName: string;
  readonly topics: readonly Topic[];
  /** What global variables begin with. */
  readonly globals: FxRecord;
};
