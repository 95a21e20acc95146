const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** UTF-8; halves of a character pair become U+FFFD, as everywhere on the wire. */
function toUtf8(text: string): readonly number[] {
  return Array.from(text).flatMap((character) => {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
    if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  });
}

/** The message with its end mark and its length in bits, in words of 32 bits (FIPS 180-4, 5.1.1). */
function toWords(bytes: readonly number[]): readonly number[] {
  const words = new Array<number>(Math.ceil((bytes.length + 9) / 64) * 16).fill(0);
  [...bytes, 0x80].forEach((byte, at) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  });
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length * 8;
  return words;
}

/** Round `t` of the compression: its function of three words plus its constant. */
function mix(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  return t < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
}

/**
 * SHA-1 (FIPS 180-4) of bytes followed by a text's UTF-8, as 40 hexadecimal digits. For naming, not for secrecy. Own,
 * because `crypto.subtle` is missing on plain http pages other than localhost, and is asynchronous where it is there.
 */
export function sha1(bytes: readonly number[], text: string): string {
  const words = toWords([...bytes, ...toUtf8(text)]);
  let state: readonly [number, number, number, number, number] = [
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
  ];
  for (let block = 0; block < words.length; block += 16) {
    const schedule = words.slice(block, block + 16);
    const word = (t: number): number => schedule[t] ?? 0;
    let [a, b, c, d, e] = state;
    for (let t = 0; t < 80; t += 1) {
      if (t >= 16) schedule[t] = rotate(word(t - 3) ^ word(t - 8) ^ word(t - 14) ^ word(t - 16), 1);
      [a, b, c, d, e] = [(rotate(a, 5) + mix(t, b, c, d) + e + word(t)) | 0, a, rotate(b, 30), c, d];
    }
    const [s, u, v, w, x] = state;
    state = [(s + a) | 0, (u + b) | 0, (v + c) | 0, (w + d) | 0, (x + e) | 0];
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
