/** What the evaluation uses of libraries that bring no types. */
declare module "sentiment" {
  class Sentiment {
    analyze(text: string): { readonly score: number };
  }
  export = Sentiment;
}

declare module "vader-sentiment" {
  const vader: {
    readonly SentimentIntensityAnalyzer: { polarity_scores(text: string): { readonly compound: number } };
  };
  export = vader;
}

declare module "wink-sentiment" {
  function analyse(text: string): { readonly normalizedScore: number };
  export = analyse;
}
