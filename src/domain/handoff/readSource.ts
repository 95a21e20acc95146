import { looksLikeJson, readJson } from "#domain/conversation";
import type { Losses } from "./losses";
import { limits } from "./limits";

/**
 * A part of the input that may be JSON text. Damaged text gives its complete part, with the loss noted under `name`;
 * anything else comes back as it is.
 */
export function readSource(source: unknown, name: string, losses: Losses): unknown {
  if (typeof source !== "string") return source;
  const isLong = source.length > limits.json;
  const read = readJson(isLong ? source.slice(0, limits.size) : source);
  if (read.kind === "cut" || isLong) losses.add("cut", name, "ends early; its complete part was kept");
  else if (read.kind === "broken") losses.add("unreadable", name, "could not be read to its end");
  return read.value;
}

/**
 * A variable's text: a list or object when it is JSON, whole or cut; the text itself otherwise. "[urgent] it leaks" is
 * text: only what opens with a quoted string or another bracket counts as damaged JSON.
 */
export function readValue(text: string, name: string, losses: Losses): unknown {
  if (!looksLikeJson(text)) return text;
  const read = readJson(text);
  if (read.kind === "whole") return read.value;
  if (!/^\s{0,100}[[{]\s{0,100}["[{]/.test(text)) return text;
  if (read.kind === "cut") losses.add("cut", name, "ends early; its complete part was kept");
  else losses.add("unreadable", name, "could not be read to its end");
  return read.value;
}
