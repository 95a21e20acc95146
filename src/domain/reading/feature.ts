import { hashText, mixHashes } from "./hash";

/** What kind of thing a feature tells: `name` for people, `hash` for the model. */
export type Template = { readonly name: string; readonly hash: number };

/** Takes one feature: a kind and what it tells (hash of a word, of a shape, or a number). */
export type Emit = (template: Template, told: number) => void;

/** Tells what there is to see of one thing. */
export type Tell = (emit: Emit) => void;

export const toTemplate = (name: string): Template => ({ name, hash: hashText(name) });

/** Features are told apart by so many bits: of a hundred that a model does not know, about one is taken for one it knows. */
const featureBits = 22;

/** The number a model knows a feature by. */
export const toFeature = (template: Template, told: number): number =>
  mixHashes(template.hash, told) >>> (32 - featureBits);

/** The features of one thing, in the order they were told; what is told twice counts twice. */
export function listFeatures(tell: (emit: Emit) => void): number[] {
  const features: number[] = [];
  tell((template, told) => features.push(toFeature(template, told)));
  return features;
}

/** The features of one thing; what is told twice counts once. */
export const listOnce = (tell: (emit: Emit) => void): readonly number[] => [...new Set(listFeatures(tell))];
