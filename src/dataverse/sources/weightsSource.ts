import { type DataverseClient, isFailure, readText, where } from "#dataverse/client";
import { readWeights, type SentimentWeights, type WeightsSource } from "#domain/sentiment";
import { decodeBody } from "./decodeBody";
import { tableNames } from "./tableNames";
import { toSignal } from "./toSignal";

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

/**
 * The organisation's own sentiment weights, from a web resource. Null where there is none, where it may not be read, and
 * where it is no file of weights: the word lists then decide alone. Cancelling rejects with an `AbortError`.
 */
export function createWeightsSource(client: DataverseClient): WeightsSource {
  return {
    async read(cancel) {
      const query = { select: ["content"], filter: where`name eq ${fileName}`, top: 1 };
      try {
        const { rows } = await client.retrieveMultiple(tableNames.webResource, query, toSignal(cancel));
        const [file] = rows;
        return file ? readFile(readText(file, "content")) : null;
      } catch (error) {
        if (!isFailure(error)) throw error;
        return null;
      }
    },
  };
}
