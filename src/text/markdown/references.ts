/** Where a message says what a label in brackets stands for: `[1]: cite:1 "Returns.pdf"`. Nothing in it is cleaned. */
export type Reference = { readonly label: string; readonly address: string; readonly title: string };

/** The labels a message explains, in its order. */
export interface References {
  add(reference: Reference): void;
  get(label: string): Reference | undefined;
  /** Explained here, or by what came with the message. */
  has(label: string): boolean;
  /** Whether a label is a number, as those of sources are: "1", "^1^", "¹", "doc1". */
  isNumber(label: string): boolean;
  /** Whether nobody but a program writes such a number ("^1^", "doc1"): it is a source's, explained or not. */
  isForMachines(label: string): boolean;
  readonly list: readonly Reference[];
}

const mostReferences = 100;
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** With no label but those of the sources that came with the message, by their numbers. */
export function createReferences(known: readonly string[] = []): References {
  const list: Reference[] = [];
  const byLabel = new Map<string, Reference>();
  const labels = new Set(known);
  return {
    add: (reference) => {
      const label = plainLabel(reference.label);
      if (list.length >= mostReferences || byLabel.has(label)) return;
      list.push({ ...reference, label });
      byLabel.set(label, reference);
      labels.add(label);
    },
    get: (label) => byLabel.get(plainLabel(label)),
    has: (label) => labels.has(plainLabel(label)),
    isNumber: (label) => /^[0-9]{1,3}$/.test(plainLabel(label)),
    isForMachines: (label) => /^(?:\^[0-9]{1,3}\^?|doc[0-9]{1,3})$/i.test(label.trim()),
    list,
  };
}

function plainLabel(label: string): string {
  return label
    .trim()
    .replace(/^(?:\^|doc(?=[0-9]{1,3}$))/i, "")
    .replace(/\^$/, "")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(raised.indexOf(digit)))
    .toLowerCase();
}
