const calmer =
  /\b(?:thanks?|thank you|great|perfect|works|solved|lovely|danke|merci|gracias|grazie|obrigad[oa])\b|ありがとう/i;
const angrier =
  /\b(?:ridiculous|furious|angry|useless|worst|terrible|unacceptable|refund|again|still|schlecht|nul|inútil|pessim[oa])\b|!|ひどい/i;

/**
 * The platform's own label (7 very negative … 13 very positive) after one message more. It stands for a service that nobody
 * has here: it moves by a step, and knows nothing of Warmline's own reading.
 */
export function moveSentiment(label: number, text: string): number {
  const step = calmer.test(text) ? 1 : angrier.test(text) ? -1 : 0;
  return Math.min(13, Math.max(7, label + step));
}
