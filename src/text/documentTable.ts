/** The documents of an index by number: id, field lengths, tags and whether they are still there. */
export interface DocumentTable {
  readonly size: number;
  /** Removed and not yet forgotten. */
  readonly removed: number;
  add(id: string, lengths: readonly number[], tags: readonly string[]): number;
  remove(id: string): boolean;
  /** Called when no list names a removed document any more. */
  forget(): void;
  /** −1 when there is none. */
  find(id: string): number;
  isAlive(document: number): boolean;
  idOf(document: number): string;
  tagsOf(document: number): readonly string[];
  lengthOf(document: number, field: number): number;
  meanLength(field: number): number;
  /** A score of 0 for every document; the caller puts it back to 0 before it asks again. */
  takeScores(): Float64Array;
}

type Entry = { readonly id: string; readonly tags: readonly string[] };

export function createDocumentTable(fields: number): DocumentTable {
  const numbers = new Map<string, number>();
  const entries: (Entry | null)[] = [];
  const words = new Float64Array(fields);
  let lengths = new Uint32Array(64 * fields);
  let scores = new Float64Array(0);
  let removed = 0;
  const lengthOf = (document: number, field: number): number => lengths[document * fields + field] ?? 0;
  return {
    get size() {
      return numbers.size;
    },
    get removed() {
      return removed;
    },
    add: (id, fieldLengths, tags) => {
      const document = entries.push({ id, tags }) - 1;
      numbers.set(id, document);
      if (entries.length * fields > lengths.length) lengths = doubled(lengths);
      fieldLengths.forEach((length, field) => {
        lengths[document * fields + field] = length;
        words[field] = (words[field] ?? 0) + length;
      });
      return document;
    },
    remove: (id) => {
      const document = numbers.get(id);
      if (document === undefined) return false;
      for (let field = 0; field < fields; field += 1) {
        words[field] = (words[field] ?? 0) - lengthOf(document, field);
      }
      entries[document] = null;
      numbers.delete(id);
      removed += 1;
      return true;
    },
    forget: () => void (removed = 0),
    find: (id) => numbers.get(id) ?? -1,
    isAlive: (document) => (entries[document] ?? null) !== null,
    idOf: (document) => entries[document]?.id ?? "",
    tagsOf: (document) => entries[document]?.tags ?? [],
    lengthOf,
    meanLength: (field) => (numbers.size > 0 ? (words[field] ?? 0) / numbers.size : 0),
    takeScores: () => {
      if (scores.length < entries.length) scores = new Float64Array(entries.length * 2);
      return scores;
    },
  };
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
