/** The columns every server of the bench answers with. */
export type BenchRow = {
  readonly id: string;
  readonly title: string;
  readonly ticketnumber: string;
  readonly description: string;
  readonly prioritycode: number;
  readonly statecode: number;
  /** Milliseconds since the epoch; no two rows share one. */
  readonly createdon: number;
};

const products = ["Brio 3", "Norr", "Lumo", "Vind"];
const faults = [
  "shows E42",
  "does not pair",
  "flickers",
  "smells",
  "leaks",
  "is loud",
  "loses the network",
  "was charged twice",
];
const first = Date.UTC(2020, 0, 1);

/** The GUID of a row by its number. */
export function keyOf(number: number): string {
  return `${number.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
}

/** Row `number` of the bench's world: the same every time, one in three still open. */
export function rowOf(number: number): BenchRow {
  const product = products[number % products.length] ?? "";
  const fault = faults[(number * 7) % faults.length] ?? "";
  return {
    id: keyOf(number),
    title: `${product} ${fault}, ${number}`,
    ticketnumber: `CAS-${number}`,
    description: `The customer writes that the ${product} ${fault} since Tuesday. A restart changed nothing.`,
    prioritycode: (number % 3) + 1,
    statecode: number % 3 === 0 ? 0 : 1,
    createdon: first + ((number * 7919) % 1_000_003) * 1000,
  };
}
