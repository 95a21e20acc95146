/** Parts the short facts of one line. It stays with what it follows, so that no line begins with it. */
export const dot = "\u00a0· ";
