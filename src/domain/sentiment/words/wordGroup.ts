/** Words that share one weight, in hundredths of a level, parted by white space; expressions are parted by "|". */
export type WordGroup = readonly [weight: number, words: string];
