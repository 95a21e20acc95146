import type { FieldSetting } from "#text/ranking";
import { lengthNorm, saturate } from "#text/ranking";

/**
 * What a posting holds besides its document: how often the term occurs and how long the field is, in ten bits. BM25 needs
 * nothing else of a document, so what all 1,024 classes are worth is computed once per field, and again when the mean
 * length has moved; a posting then costs one look-up and one multiplication, and no stored figure ever grows stale.
 * The price: counts above 16 count as 16, lengths above 15 are taken in steps of a quarter octave (off by 9 % at most).
 */
export const classes = 1024;
export const mostCounted = 16;
const exactLengths = 16;
const buckets = 64;

/** The step of a length: 0…15 for themselves, then four for every doubling, 63 from 57,344 words on. */
export function lengthBucket(length: number): number {
  if (length < exactLengths) return length;
  const octave = 31 - Math.clz32(length);
  return Math.min(buckets - 1, exactLengths + 4 * (octave - 4) + ((length >>> (octave - 2)) & 3));
}

/** The length all lengths of a step are taken for: their middle. */
export function bucketLength(bucket: number): number {
  if (bucket < exactLengths) return bucket;
  const width = 2 ** ((bucket - exactLengths) >> 2) * 4;
  return (4 + ((bucket - exactLengths) & 3)) * width + (width - 1) / 2;
}

/** `count` from 1, cut at 16. */
export function toClass(count: number, bucket: number): number {
  return (bucket << 4) | (Math.min(count, mostCounted) - 1);
}

export function countOf(postingClass: number): number {
  return (postingClass & 15) + 1;
}

/** What each class is worth in a field whose texts have this mean length; fills and returns `worths`. */
export function weighClasses(worths: Float64Array, setting: FieldSetting, mean: number): Float64Array {
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const norm = lengthNorm(setting, bucketLength(bucket), mean);
    for (let count = 1; count <= mostCounted; count += 1) worths[toClass(count, bucket)] = saturate(count, norm);
  }
  return worths;
}
