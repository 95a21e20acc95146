import type { Literal } from "./expression";
import type { Reader } from "./reader";

const guid = /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![0-9a-zA-Z_-])/y;
const moment =
  /\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![0-9a-zA-Z_-])/y;
const timeOfDay = /(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?(?![0-9a-zA-Z_])/y;
const number = /[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?(?![0-9a-zA-Z_.])/y;
const word = /(?:null|true|false|INF|-INF|NaN)(?![0-9a-zA-Z_./(])/y;
const typed = /(?:duration|binary|geography|geometry|[A-Za-z_][\w.]{0,127})'[^']{0,4000}'/y;
const quoted = /'(?:[^']|'')*'/y;

/** Reads a constant; null, and nothing read, when none stands here. */
export function readLiteral(reader: Reader): Literal | null {
  if (reader.startsWith("'")) return readString(reader);
  const id = reader.take(guid);
  if (id !== null) return { type: "guid", value: id[0].toLowerCase() };
  const day = reader.take(moment);
  if (day !== null) return { type: "moment", value: day[0] };
  const time = reader.take(timeOfDay);
  if (time !== null) return { type: "other", value: time[0] };
  const digits = reader.take(number);
  if (digits !== null) return { type: "number", value: Number(digits[0]) };
  const named = reader.take(word);
  if (named !== null) return namedLiteral(named[0]);
  const other = reader.take(typed);
  return other === null ? null : { type: "other", value: other[0] };
}

/** Quotes inside a text are doubled. */
function readString(reader: Reader): Literal {
  const match = reader.take(quoted);
  if (match === null) return reader.fail();
  return { type: "string", value: match[0].slice(1, -1).replaceAll("''", "'") };
}

function namedLiteral(name: string): Literal {
  switch (name) {
    case "null":
      return { type: "null" };
    case "true":
    case "false":
      return { type: "boolean", value: name === "true" };
    default:
      return { type: "other", value: name };
  }
}
