/** JSON as it arrived. `cut` ends too early, `broken` breaks off; both hold what was complete before that. */
export type ReadJson = { readonly kind: "whole" | "cut" | "broken"; readonly value: unknown };

/** Lists and objects that had not ended where their text did: a mark on them, gone with them. */
const incomplete = new WeakSet<object>();

/** Whether a list or object was recovered from JSON that broke off inside it. */
export function isIncomplete(value: unknown): boolean {
  return typeof value === "object" && value !== null && incomplete.has(value);
}

type Container = unknown[] | Record<string, unknown>;
type Expected = "value" | "firstItem" | "firstKey" | "key" | "comma";
type Frame = { readonly container: Container; key: string };
type Token = { readonly value: unknown; readonly end: number };

const deepest = 64;

/** Reads JSON up to its first fault with a stack of its own, so that depth costs no call stack. See `readJson`. */
export function recoverJson(text: string): ReadJson {
  return new Recovery(text).run();
}

class Recovery {
  private readonly stack: Frame[] = [];
  private root: unknown = undefined;
  private expected: Expected = "value";
  private at = 0;

  constructor(private readonly text: string) {}

  run(): ReadJson {
    while (this.skipBlanks()) {
      if (!this.step()) return this.end(this.isOut() ? "cut" : "broken");
      if (this.stack.length === 0) return this.end(this.skipBlanks() ? "broken" : "whole");
    }
    return this.end("cut");
  }

  private end(kind: ReadJson["kind"]): ReadJson {
    for (const frame of this.stack) incomplete.add(frame.container);
    return { kind, value: this.root };
  }

  /** One token further; false at a fault. A fault at the very end of the text is a cut. */
  private step(): boolean {
    const character = this.text.charAt(this.at);
    switch (this.expected) {
      case "comma":
        return this.close(character) || this.separate(character);
      case "firstKey":
        return this.close(character) || this.readKey();
      case "key":
        return this.readKey();
      case "firstItem":
        return this.close(character) || this.readValue(character);
      case "value":
        return this.readValue(character);
    }
  }

  private close(character: string): boolean {
    const frame = this.stack[this.stack.length - 1];
    if (!frame || character !== (Array.isArray(frame.container) ? "]" : "}")) return false;
    this.stack.pop();
    this.at += 1;
    this.expected = "comma";
    return true;
  }

  private separate(character: string): boolean {
    const frame = this.stack[this.stack.length - 1];
    if (!frame || character !== ",") return false;
    this.at += 1;
    this.expected = Array.isArray(frame.container) ? "value" : "key";
    return true;
  }

  private readKey(): boolean {
    const frame = this.stack[this.stack.length - 1];
    const token = readString(this.text, this.at);
    if (!frame || !token) return this.fail();
    this.at = token.end;
    if (!this.skipBlanks() || this.text.charAt(this.at) !== ":") return false;
    this.at += 1;
    frame.key = String(token.value);
    this.expected = "value";
    return true;
  }

  private readValue(character: string): boolean {
    if (character === "[" || character === "{") return this.open(character === "[" ? [] : newRecord());
    const token = character === '"' ? readString(this.text, this.at) : readPlain(this.text, this.at);
    if (!token) return this.fail();
    // A number at the end of the text may lack digits.
    if (token.end >= this.text.length && typeof token.value === "number") return this.fail();
    this.at = token.end;
    this.put(token.value);
    this.expected = "comma";
    return true;
  }

  private open(container: Container): boolean {
    if (this.stack.length >= deepest) return false;
    this.put(container);
    this.stack.push({ container, key: "" });
    this.at += 1;
    this.expected = Array.isArray(container) ? "firstItem" : "firstKey";
    return true;
  }

  private put(value: unknown): void {
    const frame = this.stack[this.stack.length - 1];
    if (!frame) this.root = value;
    else if (Array.isArray(frame.container)) frame.container.push(value);
    else frame.container[frame.key] = value;
  }

  /** A token that could not be read: a cut when it runs to the end of the text. */
  private fail(): false {
    if (isOpenToEnd(this.text, this.at)) this.at = this.text.length;
    return false;
  }

  private isOut(): boolean {
    return this.at >= this.text.length;
  }

  private skipBlanks(): boolean {
    while (" \t\n\r".includes(this.text.charAt(this.at)) && this.at < this.text.length) this.at += 1;
    return this.at < this.text.length;
  }
}

function newRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function readString(text: string, at: number): Token | null {
  if (text.charAt(at) !== '"') return null;
  const end = endOfString(text, at);
  if (end < 0) return null;
  const inner = text.slice(at + 1, end - 1);
  if (/^[\x20\x21\x23-\x5b\x5d-\uffff]{0,}$/.test(inner)) return { value: inner, end };
  try {
    return { value: JSON.parse(text.slice(at, end)) as unknown, end };
  } catch {
    return null;
  }
}

/** After the closing quote, -1 when the text ends before. */
function endOfString(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (code === 0x22) return next + 1;
    if (code === 0x5c) next += 1;
  }
  return -1;
}

function readPlain(text: string, at: number): Token | null {
  const plain = /^(?:-?(?:0|[1-9][0-9]{0,40})(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?|true|false|null)/;
  const match = plain.exec(text.slice(at, at + 100));
  return match ? { value: JSON.parse(match[0]) as unknown, end: at + match[0].length } : null;
}

function isOpenToEnd(text: string, at: number): boolean {
  return text.charAt(at) === '"' ? endOfString(text, at) < 0 : /^[-+.0-9a-z]{1,60}$/i.test(text.slice(at, at + 80));
}
