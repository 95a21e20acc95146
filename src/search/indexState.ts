import type { FieldSetting } from "#text/ranking";
import { createIntake, type Intake } from "./intake";
import { createListLayout, type ListLayout } from "./listLayout";
import { classes, weighClasses } from "./postingClass";
import { findSorted, type Segment } from "./segment";
import { createSegmentStack, type SegmentStack } from "./segmentStack";
import { createTermReader } from "./termReader";
import { createVocabulary, type Vocabulary } from "#text/ranking";

export type IndexSettings = { readonly settings: readonly FieldSetting[]; readonly grams: boolean };

/** What an index is made of: documents wait in the intake until something is asked, and are packed into the stack. */
export type IndexState = IndexSettings & {
  readonly vocabulary: Vocabulary;
  readonly layout: ListLayout;
  readonly intake: Intake;
  readonly stack: SegmentStack;
  /** The handle of every document that is there. */
  readonly byId: Map<string, number>;
  readonly tagNumbers: Map<string, number>;
  /** By field: words of all documents that are there. */
  readonly words: Float64Array;
  /** By field: what each class of postings is worth at the mean length of the field, while `fresh`. */
  readonly worths: readonly Float64Array[];
  readonly counters: { nextHandle: number; fresh: boolean };
};

export function createIndexState({ settings, grams }: IndexSettings, vocabulary = createVocabulary()): IndexState {
  const layout = createListLayout();
  return {
    settings,
    grams,
    vocabulary,
    layout,
    intake: createIntake(createTermReader(vocabulary, grams), settings.length),
    stack: createSegmentStack(settings.length, layout),
    byId: new Map(),
    tagNumbers: new Map(),
    words: new Float64Array(settings.length),
    worths: settings.map(() => new Float64Array(classes)),
    counters: { nextHandle: 0, fresh: false },
  };
}

export function addDocument(index: IndexState, id: string, fields: readonly string[], tags: readonly string[]): void {
  removeDocument(index, id);
  const handle = index.counters.nextHandle++;
  const texts = index.settings.map((_, field) => fields[field] ?? "");
  const tagNumbers = [...new Set(tags)].map((tag) => numberTag(index, tag));
  countWords(index, index.intake.add(handle, id, texts, tagNumbers), 1);
  index.byId.set(id, handle);
  if (index.intake.full) packIntake(index);
}

function numberTag({ tagNumbers }: IndexState, tag: string): number {
  const number = tagNumbers.get(tag) ?? tagNumbers.size;
  tagNumbers.set(tag, number);
  return number;
}

export function removeDocument(index: IndexState, id: string): boolean {
  const handle = index.byId.get(id);
  if (handle === undefined) return false;
  index.byId.delete(id);
  countWords(index, index.intake.remove(handle) ?? index.stack.remove(handle) ?? [], -1);
  return true;
}

function countWords(index: IndexState, lengths: ArrayLike<number>, times: 1 | -1): void {
  for (let field = 0; field < lengths.length; field += 1) {
    index.words[field] = (index.words[field] ?? 0) + times * (lengths[field] ?? 0);
  }
  index.counters.fresh = false;
}

/** Packs what was added since the last time, so that it is found. */
export function packIntake({ intake, stack, layout }: IndexState): void {
  if (intake.size > 0) stack.push(intake.pack(layout));
}

/** What classes are worth, computed anew when documents have come or gone. */
export function freshWorths(index: IndexState): readonly Float64Array[] {
  const { counters, settings, worths, words, byId } = index;
  if (!counters.fresh) {
    settings.forEach((setting, field) => {
      const mean = byId.size > 0 ? (words[field] ?? 0) / byId.size : 0;
      weighClasses(worths[field] as Float64Array, setting, mean);
    });
    counters.fresh = true;
  }
  return worths;
}

/** Where a packed document stands: in which segment, `at` which place among them, and where in it. */
export function locate(index: IndexState, id: string): { segment: Segment; at: number; document: number } | null {
  const handle = index.byId.get(id);
  if (handle === undefined) return null;
  for (const [at, segment] of index.stack.segments.entries()) {
    const document = findSorted(segment.columns.handles, handle);
    if (document >= 0) return { segment, at, document };
  }
  return null;
}
