import fc from "fast-check";
import type { WebRequest } from "#local/dataverse";
import { anyCharacter } from "#support/text";
import { soundRequests } from "./requests";

/** What people and programs put where it does not belong. */
const tokens: readonly string[] = [
  ..."'\"()[]{}<>,;:=&?#%$@!*+-./\\|^~` \t\n".split(""),
  ...["''", "//", "..", "%00", "%", "%E0%A4", "%2527", "\u0000", "\ud800", "\u{1F4A5}", "\u202e", "\r\n", "\u2028"],
  ...[
    "'; DROP TABLE incident; --",
    "' OR '1'='1",
    '" OR ""="',
    "') UNION SELECT name FROM sqlite_master --",
    "?1",
    "$row",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "null",
    "undefined",
    "true",
    "NaN",
    "Infinity",
  ],
  ...["-0", "1e999", "99999999999999999999999", "0x10", "9999-99-99T99:99:99Z", "2026-02-30", "0001-01-01", "+42"],
  ...[
    "$ref",
    "$count",
    "$value",
    "$1",
    "$batch",
    "$metadata",
    "$filter=",
    "$select=*",
    "$expand=*",
    "$top=-1",
    "$skip=1",
  ],
  ...[" and ", " or ", " not ", " eq ", " in ", " has ", " add ", "any(", "all(x:", "contains(", "@p1", "with sum as"],
  ...["--batch_1", "--changeset_1--", "Content-ID: 1", "HTTP/1.1", "odata.bind", "@odata.id", "<!ENTITY x 'y'>", "]]>"],
];

/** The same, many times over: what makes a careless reader slow or deep. */
const floods: readonly string[] = [
  "(".repeat(400),
  "not ".repeat(300),
  "'".repeat(999),
  "[".repeat(2000),
  '{"a":'.repeat(500),
  "x".repeat(5000),
  " and title ne 'x'".repeat(600),
  " or (title eq 'x'".repeat(90),
  ",title".repeat(500),
  "customerid_contact/".repeat(60),
  " ".repeat(3000),
  "%20".repeat(1500),
  "9".repeat(400),
  "\u{1F4A5}".repeat(500),
];

type Edit = {
  readonly kind: "insert" | "replace" | "cut" | "double" | "truncate" | "flood";
  readonly part: "url" | "body" | "header" | "method";
  /** Where, from 0 (start) to 1 (end), and how far. */
  readonly at: number;
  readonly length: number;
  readonly token: string;
  readonly flood: string;
};

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    "insert",
    "insert",
    "insert",
    "replace",
    "replace",
    "cut",
    "cut",
    "double",
    "truncate",
    "flood",
  ),
  part: fc.constantFrom("url", "url", "url", "body", "body", "header", "method"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 12 }),
  token: fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: anyCharacter, maxLength: 6 })),
  flood: fc.constantFrom(...floods),
});

function editText(text: string, { kind, at, length, token, flood }: Edit): string {
  const place = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  switch (kind) {
    case "insert":
      return before + token + after;
    case "replace":
      return before + token + after.slice(length);
    case "cut":
      return before + after.slice(length);
    case "double":
      return before + after.slice(0, length * 4) + after;
    case "truncate":
      return before;
    case "flood":
      return before + flood + after;
    default:
      return kind satisfies never;
  }
}

const methods = ["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "MERGE", "constructor"];

function editRequest(request: WebRequest, by: Edit): WebRequest {
  switch (by.part) {
    case "url":
      return { ...request, url: editText(request.url, by) };
    case "body":
      return { ...request, body: editText(request.body ?? "", by) };
    case "header": {
      const entries = Object.entries(request.headers);
      const chosen = Math.floor(by.at * entries.length);
      const edited = entries.map(([name, value], index) => [
        name,
        index === chosen ? editText(value ?? "", by) : value,
      ]);
      return { ...request, headers: Object.fromEntries(edited) as WebRequest["headers"] };
    }
    case "method":
      return { ...request, method: methods[by.length % methods.length] ?? "GET" };
    default:
      return by.part satisfies never;
  }
}

/** A sound request with one to four things wrong with it (some stay sound). The path below the service root is mutated, too. */
export const mutatedRequest: fc.Arbitrary<WebRequest> = fc
  .tuple(fc.constantFrom(...soundRequests), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([request, edits]) => edits.reduce(editRequest, request));
