import { crc32, inflateRawSync } from "node:zlib";

/** Why a file is not read as a zip: it is none, or reading it would harm. Its message is for people. */
export class ZipError extends Error {}

/** Bytes of the file, bytes of all entries unpacked, and how many there may be; a solution is far below. */
const limits = { file: 100_000_000, unpacked: 400_000_000, entries: 20_000, ratio: 1_000 } as const;

type Entry = {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

const signatures = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 } as const;

/** Where the directory of the zip is told: at its end, before a comment of at most 65,535 bytes. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at -= 1)
    if (zip.readUInt32LE(at) === signatures.end) return at;
  throw new ZipError("It is no zip, or it was cut off: the directory at its end is missing.");
}

function checkPath(path: string): void {
  if (path.includes("\\"))
    throw new ZipError(`"${path}" is written with backslashes; Dataverse wants forward slashes.`);
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u.test(path))
    throw new ZipError(`"${path}" would be written outside the folder it is unpacked into.`);
}

function readEntry(zip: Buffer, at: number): { readonly entry: Entry; readonly next: number } {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== signatures.directory)
    throw new ZipError("Its directory is broken: it was cut off, or changed by something that is no zip program.");
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
  const path = zip.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
  if ((zip.readUInt16LE(at + 8) & 1) === 1) throw new ZipError(`"${path}" is encrypted; an import cannot read it.`);
  const entry = {
    path,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    at: zip.readUInt32LE(at + 42),
  };
  checkPath(path);
  return { entry, next: at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0) };
}

/** What the entries claim is checked before a byte is unpacked, and held to while unpacking. */
function checkSizes(entries: readonly Entry[]): void {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > limits.unpacked)
    throw new ZipError(`It would unpack to ${unpacked} bytes; more than ${limits.unpacked} is no solution.`);
  const bomb = entries.find(({ size, packed }) => size > 1_000_000 && size > packed * limits.ratio);
  if (bomb) throw new ZipError(`"${bomb.path}" would unpack to more than ${limits.ratio} times its size: a zip bomb.`);
}

function unpack(zip: Buffer, { path, method, crc, packed, size, at }: Entry): Buffer {
  const broken = new ZipError(`"${path}" cannot be unpacked: its bytes are damaged or cut off.`);
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== signatures.local) throw broken;
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = zip.subarray(start, start + packed);
  if (bytes.length !== packed) throw broken;
  if (method !== 0 && method !== 8)
    throw new ZipError(`"${path}" is packed in a way Dataverse does not read (${method}).`);
  let content: Buffer;
  try {
    content = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw broken;
  }
  if (content.length !== size || crc32(content) !== crc) throw broken;
  return content;
}

/**
 * The files of a zip by path. Nothing is written anywhere, and no more memory is taken than its directory admits to. Throws ZipError
 * for what is no zip, is damaged, encrypted or a bomb, or has a path that leads out of its folder or occurs twice.
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > limits.file)
    throw new ZipError(`It has ${bytes.length} bytes; more than ${limits.file} is no solution and is not read.`);
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > limits.entries)
    throw new ZipError(`It has ${count} entries; more than ${limits.entries} is no solution.`);
  const entries: Entry[] = [];
  for (let at = zip.readUInt32LE(end + 16); entries.length < count;) {
    const { entry, next } = readEntry(zip, at);
    entries.push(entry);
    at = next;
  }
  checkSizes(entries);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.path.endsWith("/")) continue;
    if (files.has(entry.path)) throw new ZipError(`"${entry.path}" is in it twice.`);
    files.set(entry.path, unpack(zip, entry));
  }
  return files;
}

/** The most bytes a file may have to be read at all. */
export const largestFile = limits.file;
