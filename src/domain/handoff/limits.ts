/** Bounds of one hand-off. Sizes in UTF-16 units. */
export const limits = {
  /** Depth of a variable that is an object or list. */
  depth: 32,
  /** Text kept of the context, and again of the transcript: 256 KB. */
  size: 262_144,
  /** Variables, after objects are opened into their parts. */
  variables: 500,
  /** Nested values looked at, so that wide and deep ones stay cheap. */
  visits: 5_000,
  /** JSON text is parsed whole up to here (a transcript column holds 1,048,576); of longer text the first 256 KB. */
  json: 1_048_576,
  /** msdyn_value holds this many characters: a text of exactly this length was cut. */
  column: 4_000,
  /** Characters of a variable's name. */
  name: 100,
  /** Activities, rows or lists looked at in one input. */
  items: 5_000,
} as const;
