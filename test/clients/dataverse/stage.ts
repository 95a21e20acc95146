import { DynamicsWebApi } from "dynamics-web-api";

/** A row as this client gives it: columns, annotations and its aliases for them. */
export type Row = Record<string, unknown>;

/** What the checks share: the client, a customer of their own, and seven cases of hers ("Check 1" to "Check 7"). */
export type Stage = {
  readonly address: string;
  readonly client: DynamicsWebApi;
  readonly customer: string;
  /** Keys of the seven cases, in order. */
  readonly cases: readonly string[];
};

/** A client as an application would make it. */
export function openClient(
  address: string,
  more: ConstructorParameters<typeof DynamicsWebApi>[0] = {},
): DynamicsWebApi {
  return new DynamicsWebApi({
    serverUrl: address,
    dataApi: { version: "9.2" },
    searchApi: { version: "2.0" },
    ...more,
  });
}

/** A new case of a customer; more columns may be given. */
export function caseOf(customer: string, more: Row = {}): Row {
  return { title: "A case", "customerid_contact@odata.bind": `/contacts(${customer})`, ...more };
}

/** Opens the client and writes the rows the checks begin with. */
export async function openStage(address: string): Promise<Stage> {
  const client = openClient(address);
  const customer = await client.create<Row, string>({
    collection: "contacts",
    data: { firstname: "Ann", lastname: "O'Leary-Øvrebø", emailaddress1: "ann@halden.example" },
  });
  const cases: string[] = [];
  for (let number = 1; number <= 7; number += 1) {
    const data = caseOf(customer, {
      title: `Check ${number}`,
      ticketnumber: `CHK-${number}`,
      prioritycode: (number % 3) + 1,
      description: number % 2 === 0 ? "even" : null,
    });
    cases.push(await client.create<Row, string>({ collection: "incidents", data }));
  }
  return { address, client, customer, cases };
}
