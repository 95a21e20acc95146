import { type IndexDocument } from "#search";
import { type QueryTerm, toBag, createVocabulary, tokenise } from "#text";

type Setting = { readonly weight: number; readonly lengthPenalty: number };

/** A length as the index takes it: itself up to 15, then the middle of its quarter octave. */
function roundLength(length: number): number {
  if (length < 16) return length;
  const octave = Math.floor(Math.log2(length));
  const width = 2 ** (octave - 2);
  const low = Math.floor(length / width) * width;
  return low + (width - 1) / 2;
}

/** The 4-grams of a word, as the index means them. */
function gramsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => word.slice(at, at + 4));
}

type Wanted = { readonly name: string; readonly weight: number };

function wantedOf(query: readonly QueryTerm[], grams: boolean): Wanted[] {
  const stems = query.map(({ stem, weight }) => ({ name: `stem ${stem}`, weight }));
  const strongest = new Map<string, number>();
  for (const { word, weight } of grams ? query : []) {
    for (const gram of gramsOf(word)) strongest.set(gram, Math.max(strongest.get(gram) ?? 0, weight * 0.3));
  }
  return [...stems, ...[...strongest].map(([gram, weight]) => ({ name: `gram ${gram}`, weight }))];
}

/** A field's terms by name, and how many words it has. */
function readField(text: string, grams: boolean): { counts: Map<string, number>; length: number } {
  const vocabulary = createVocabulary();
  const { terms, counts, length } = toBag(tokenise(text), vocabulary);
  const names = new Map<number, string>([
    ...[...vocabulary.stems()].map(([stem, term]) => [term, `stem ${stem}`] as const),
    ...[...vocabulary.grams()].map(([gram, term]) => [term, grams ? `gram ${gram}` : ""] as const),
  ]);
  return { counts: new Map([...terms].map((term, at) => [names.get(term) ?? "", counts[at] ?? 0])), length };
}

/**
 * BM25 by field as the books write it, over all documents, without any index: what the index must agree with, to the last
 * bit, because what a term is worth and in which order gains are added is part of what it promises.
 */
export function searchNaively(
  documents: readonly IndexDocument[],
  settings: readonly Setting[],
  query: readonly QueryTerm[],
  grams: boolean,
): { readonly id: string; readonly score: number }[] {
  const read = documents.map(({ fields }) => settings.map((_, field) => readField(fields[field] ?? "", grams)));
  const means = settings.map((_, field) => {
    return read.reduce((sum, fields) => sum + (fields[field]?.length ?? 0), 0) / (documents.length || 1);
  });
  const scores = documents.map(() => 0);
  for (const { name, weight } of wantedOf(query, grams)) {
    settings.forEach((setting, field) => {
      const having = read.filter((fields) => fields[field]?.counts.has(name)).length;
      const rarity = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
      read.forEach((fields, at) => {
        const count = Math.min(16, fields[field]?.counts.get(name) ?? 0);
        const share = (setting.lengthPenalty * roundLength(fields[field]?.length ?? 0)) / (means[field] || 1);
        const norm = 1.2 * (1 - setting.lengthPenalty + share);
        const worth = (count * 2.2) / (count + norm);
        if (count > 0) scores[at] = (scores[at] ?? 0) + setting.weight * weight * rarity * worth;
      });
    });
  }
  return documents
    .map(({ id }, at) => ({ id, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
