import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openReaders, type Readers } from "#domain/reading";

const shipped = resolve(import.meta.dirname, "../../../webresources/readers/readers.json");

/** Learned readers from a file: those that ship, unless another is named. Throws where the file is missing or damaged. */
export function loadReaders(file = shipped): Readers {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const readers = openReaders(JSON.parse(readFileSync(file, "utf8")));
  if (!readers) throw new Error(`${file} holds no readers of this version.`);
  return readers;
}
