import { dimensions } from "./breakDown";
import { type FigureRef, measures } from "./figures";
import { partNames, rateNames } from "./reconcile";

const write = (part: string | null): string => encodeURIComponent(part ?? "");

function read(part: string): string | null {
  try {
    return decodeURIComponent(part) || null;
  } catch {
    return null;
  }
}

/** A figure as a word of an address, for a link to it: "rate:honest", "topic:Refund". "" for what is not recorded. */
export function writeFigureKey(figure: FigureRef): string {
  switch (figure.kind) {
    case "rate":
    case "part":
    case "measure":
      return `${figure.kind}:${figure.name}`;
    case "escalation":
      return figure.kind;
    case "topic":
    case "without":
      return `${figure.kind}:${write(figure.topic)}`;
    case "branch":
      return ["branch", ...figure.path.map(write)].join(":");
    case "slice":
      return `slice:${figure.by}:${write(figure.value)}`;
    case "stretch":
      return `stretch:${figure.from}:${figure.to}`;
  }
}

const oneOf = <Name extends string>(names: readonly Name[], text: string): Name | undefined =>
  names.find((name) => name === text);

function readNamed(kind: string, text: string): FigureRef | null {
  const rate = oneOf(rateNames, text);
  if (kind === "rate" && rate) return { kind, name: rate };
  const part = oneOf(partNames, text);
  if (kind === "part" && part) return { kind, name: part };
  const measure = oneOf(measures, text);
  return kind === "measure" && measure ? { kind, name: measure } : null;
}

function readTopic(kind: "topic" | "without", text: string): FigureRef | null {
  const topic = read(text);
  return topic === null ? null : { kind, topic };
}

function readSlice([name = "", value = "", ...more]: readonly string[]): FigureRef | null {
  const by = oneOf(dimensions, name);
  return by && more.length === 0 ? { kind: "slice", by, value: read(value) } : null;
}

function readStretch([first = "", second = ""]: readonly string[]): FigureRef | null {
  const [from, to] = [Number(first), Number(second)];
  return first !== "" && second !== "" && from < to ? { kind: "stretch", from, to } : null;
}

/** The figure a link names; null where it names none. A topic that no session has is a figure of nothing, not a fault. */
export function readFigureKey(key: string): FigureRef | null {
  const [kind = "", ...parts] = key.split(":");
  const [first = ""] = parts;
  switch (kind) {
    case "escalation":
      return { kind };
    case "topic":
    case "without":
      return readTopic(kind, first);
    case "branch":
      return parts.length >= 1 && parts.length <= 3 ? { kind, path: parts.map(read) } : null;
    case "slice":
      return readSlice(parts);
    case "stretch":
      return readStretch(parts);
    default:
      return readNamed(kind, first);
  }
}
