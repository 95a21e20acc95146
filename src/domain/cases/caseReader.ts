import type { Shelf, VersionMention } from "#domain/knowledge";
import { createShelf, findCodes, findVersions, toPhraseBag } from "#domain/knowledge";
import type { Bag, Features, Likeness, Vocabulary } from "#text";
import { countedTokens, createLikeness, readFeatures, stemsOf, toBag, tokenise } from "#text";
import type { ResolvedCase } from "./case";
import type { Warranty } from "./signs";
import { readSteps, readWarranty } from "./signs";

/** What a resolved case says, as it is ranked and compared. */
export type CaseWords = {
  /** Title, description, resolution. */
  readonly fields: readonly [Bag, Bag, Bag];
  /** The phrasing of the same; how a resolution is told says nothing of the problem. */
  readonly phrases: readonly [Bag, Bag, Bag];
  /** What title and description together, and the resolution, are like. */
  readonly features: readonly [Features, Features];
  readonly codes: readonly string[];
  readonly versions: readonly VersionMention[];
  readonly warranty: Warranty | null;
  readonly steps: readonly string[];
  readonly resolutionStems: ReadonlySet<string>;
};

/** Cases read once and kept while they do not change; likeness of their problems and, after these, their resolutions. */
export type CaseReader = Shelf<ResolvedCase, CaseWords, Likeness>;

/** Makes a reader for one desk. Cases are kept by id until their words change, 500 or `most` of them. */
export function createCaseReader(most?: number): CaseReader {
  return createShelf({
    ...(most === undefined ? {} : { most }),
    idOf: ({ id }) => id,
    isSame: (a, b) => a.title === b.title && a.description === b.description && a.resolution === b.resolution,
    read: readCase,
    index: (documents) =>
      createLikeness([
        ...documents.map(({ features: [problem] }) => problem),
        ...documents.map(({ features: [, resolution] }) => resolution),
      ]),
  });
}

function readCase(source: ResolvedCase, vocabulary: Vocabulary): CaseWords {
  const title = tokenise(source.title);
  const description = tokenise(source.description);
  const resolution = tokenise(source.resolution);
  const problem = `${source.title}\n${source.description}`;
  const words = tokenise(problem);
  return {
    fields: [toBag(title, vocabulary), toBag(description, vocabulary), toBag(resolution, vocabulary)],
    phrases: [toPhraseBag(title, vocabulary), toPhraseBag(description, vocabulary), toPhraseBag([], vocabulary)],
    features: [readFeatures(countedTokens(words)), readFeatures(countedTokens(resolution))],
    codes: findCodes(words, problem),
    versions: findVersions(problem, words),
    warranty: readWarranty(problem, words),
    steps: readSteps(words),
    resolutionStems: stemsOf(resolution),
  };
}
