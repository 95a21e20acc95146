/**
 * What an organisation set, as far as desks and panels need it: seconds of the service level, hours of silence after which a
 * conversation is taken up again, from which likelihood on (per cent) articles are suggested, what marks an article internal
 * (null: the usual words), own words by language ("en") and key.
 */
export type DeskSettings = {
  readonly silence: number;
  readonly suggestionBar: number;
  readonly internalWords: readonly string[] | null;
  readonly serviceLevel: number | null;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
