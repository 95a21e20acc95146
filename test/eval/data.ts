import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Split = "dev" | "heldout";

/** What a method may learn from and what it is asked. */
export type Fold<Row> = { readonly train: readonly Row[]; readonly test: readonly Row[] };

/** The labelled data of one folder, read one way for all tasks. */
export interface EvalData {
  readonly split: Split;
  /** The folder, for material beside the data sets (`corpora` stands next to it). */
  readonly folder: string;
  /** Whether what stands beside Warmline's own figures is measured too: libraries, sanity lines, other settings. A check needs none. */
  readonly beside: boolean;
  /** Every data set of the split that is there, by name. */
  names(): readonly string[];
  /** Rows of a file that is not split (articles); null when it is not there. */
  rows<Row>(file: string): readonly Row[] | null;
  /** What an untrained method is asked: all of the split. Null when it is not there. */
  asked<Row>(name: string): readonly Row[] | null;
  /** `dev`: five folds of a fixed seed inside the dev part. `heldout`: one, learnt on dev, asked on heldout. */
  folds<Row extends { readonly id: string }>(name: string): readonly Fold<Row>[] | null;
}

const foldCount = 5;

/** FNV-1a of the id: the same row is always in the same fold, whatever the order of the file. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % foldCount;
}

function readRows<Row>(file: string): readonly Row[] | null {
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Row);
}

export function openEvalData(folder: string, split: Split, beside = true): EvalData {
  const read = <Row>(name: string, part: Split): readonly Row[] | null =>
    readRows<Row>(join(folder, `${name}.${part}.jsonl`));
  return {
    split,
    folder,
    beside,
    names() {
      const end = `.${split}.jsonl`;
      const files = readdirSync(folder).filter((file) => file.endsWith(end));
      return files.map((file) => file.slice(0, -end.length)).sort();
    },
    rows: (file) => readRows(join(folder, file)),
    asked: (name) => read(name, split),
    folds<Row extends { readonly id: string }>(name: string) {
      const dev = read<Row>(name, "dev");
      if (dev === null) return null;
      if (split === "heldout") {
        const test = read<Row>(name, "heldout");
        return test && [{ train: dev, test }];
      }
      return Array.from({ length: foldCount }, (_, fold) => ({
        train: dev.filter(({ id }) => placeOf(id) !== fold),
        test: dev.filter(({ id }) => placeOf(id) === fold),
      }));
    },
  };
}
