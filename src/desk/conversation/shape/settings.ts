/**
 * What an organisation set, as far as desks and panels need it: seconds of the service level, the level (Microsoft's code)
 * at or below which a mood is an alert, hours of silence after which a
 * conversation is taken up again, from which likelihood on (per cent) articles are suggested, what marks an article internal
 * (null: the usual words), own words by language ("en") and key.
 */
export type DeskSettings = {
  readonly silence: number;
  readonly suggestionBar: number;
  readonly internalWords: readonly string[] | null;
  readonly serviceLevel: number | null;
  readonly sentimentAlert: number | null;
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
