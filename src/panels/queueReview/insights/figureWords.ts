import type { FigureRef, LeftOut } from "#domain/insights";
import type { QueueFrame } from "#panels/queueReview/frame";

type Speech = Pick<QueueFrame, "strings" | "format">;

/** Microsoft's outcome reason in words; its own name where it is one we do not know. */
export const sayReason = (reason: string | null, { strings }: Speech): string =>
  reason === null ? strings("part.of.notRecorded") : strings(`reason.${reason}`);

const sayPath = ([reason = null, ...below]: readonly (string | null)[], speech: Speech): string =>
  [sayReason(reason, speech), ...below.map((name) => name ?? speech.strings("part.of.notRecorded"))].join(" → ");

/** A figure by its name. */
export function nameFigure(figure: FigureRef, speech: Speech): string {
  const { strings, format } = speech;
  switch (figure.kind) {
    case "rate":
      return strings(`rate.name.${figure.name}`);
    case "escalation":
      return strings("figure.escalation");
    case "part":
      return strings(`part.of.${figure.name}`);
    case "topic":
    case "without":
      return strings(`figure.${figure.kind}`, { topic: figure.topic });
    case "branch":
      return sayPath(figure.path, speech);
    case "slice":
      return strings("figure.slice", {
        by: strings(`by.${figure.by}`),
        value: figure.value ?? strings("part.of.notRecorded"),
      });
    case "measure":
      return strings(`measure.${figure.name}`);
    case "stretch":
      return strings("figure.stretch", { from: format.date(figure.from, null), time: format.time(figure.from) });
  }
}

/** The keys of what a figure is by definition, and of what Microsoft's own pages say in its place. */
export function defineFigure(figure: FigureRef): { readonly ours: string; readonly microsofts: string } {
  switch (figure.kind) {
    case "rate":
      return { ours: `rate.${figure.name}`, microsofts: `ms.${figure.name}` };
    case "escalation":
      return { ours: "def.escalation", microsofts: "ms.escalation" };
    case "part":
      return { ours: `def.part.${figure.name}`, microsofts: figure.name === "back" ? "ms.none" : "ms.part" };
    case "measure":
      return { ours: `def.${figure.name}`, microsofts: figure.name === "csat" ? "ms.csat" : "ms.none" };
    case "topic":
    case "without":
      return { ours: `def.${figure.kind}`, microsofts: "ms.topic" };
    case "branch":
    case "slice":
    case "stretch":
      return { ours: `def.${figure.kind}`, microsofts: "ms.none" };
  }
}

export const sayLeftOut = ({ because, count }: LeftOut, { strings }: Speech): string =>
  strings(`left.${because}`, { count });
