import { type DataverseClient, isFailure, readVerbatim, where } from "#dataverse/client";
import { readWeights, type SentimentWeights, type WeightsSource } from "#domain/sentiment";
import { decodeBody } from "./decodeBody";
import { tableNames } from "./tableNames";

/** Where an administrator puts the file that `npm run train -- sentiment` writes (docs/administer.md). */
const fileName = "wml_/sentiment-weights.json";

function readFile(content: string): SentimentWeights | null {
  try {
    const read = readWeights(JSON.parse(decodeBody(content) ?? ""));
    return read.kind === "ok" ? read.weights : null;
  } catch {
    return null;
  }
}

/** What all desks of a page know of the weights together: they are the organisation's, and read once. */
export type WeightsMemory = { weights: Promise<SentimentWeights | null> | null };

export const createWeightsMemory = (): WeightsMemory => ({ weights: null });

/**
 * The organisation's own sentiment weights, from a web resource. Null where there is none, where it may not be read, and
 * where it is no file of weights: the word lists then decide alone. `memory` is shared by all sources of a page; no desk
 * can cancel what the others wait for too.
 */
export function createWeightsSource(client: DataverseClient, memory: WeightsMemory): WeightsSource {
  async function ask(): Promise<SentimentWeights | null> {
    const query = { select: ["content"], filter: where`name eq ${fileName}`, top: 1 };
    try {
      const [file] = (await client.retrieveMultiple(tableNames.webResource, query)).rows;
      return file ? readFile(readVerbatim(file, "content")) : null;
    } catch (error) {
      // Gone or not allowed stays so; anything else is asked again by the next desk.
      if (!isFailure(error, "absent", "denied")) memory.weights = null;
      if (!isFailure(error)) throw error;
      return null;
    }
  }
  return { read: () => (memory.weights ??= ask()) };
}
