import { type DataverseClient, type Fetch, type Page, readNumber, readTime } from "#dataverse/client";
import type { QueueAnswer, QueueSource } from "#desk/supervisor";
import type { QueueCounts } from "#domain/queue";
import { liveColumns, readLive } from "./liveRow";

const table = { name: "msdyn_ocliveworkitem", set: "msdyn_ocliveworkitems" } as const;

/** statuscode of msdyn_ocliveworkitem. */
const status = { open: 1, active: 2, waiting: 3, closed: 4 } as const;

/** As many rows as a page of the most urgent holds; everything beyond is counted by the service. */
const most = { waiting: 100, moods: 150, asked: 50 } as const;

type Condition = {
  readonly attribute: string;
  readonly operator: "eq" | "ge" | "le" | "gt";
  readonly value: string | number;
};

const all = (...of: readonly Condition[]): Fetch["filters"] => [{ type: "and", of }];
const is = (attribute: string, value: number): Condition => ({ attribute, operator: "eq", value });
const from = (attribute: string, at: number): Condition => ({
  attribute,
  operator: "ge",
  value: new Date(at).toISOString(),
});

const count = { attribute: "activityid", alias: "n", aggregate: "count" } as const;
const counted = (filters: Fetch["filters"], measures: Fetch["measures"] = [count]): Fetch => ({
  entity: table.name,
  filters,
  measures,
});

const listed = (filters: Fetch["filters"], attribute: string, descending: boolean, top: number): Fetch => ({
  entity: table.name,
  attributes: liveColumns,
  filters,
  orders: [{ attribute, descending }],
  top,
});

const live: Condition = { attribute: "statuscode", operator: "le", value: status.waiting };

/** Who waits longest, whose mood is worst, whose representative asked for help. */
const urgent: readonly Fetch[] = [
  listed(all(is("statuscode", status.open)), "msdyn_firstwaitstartedon", false, most.waiting),
  listed(
    all(live, { attribute: "msdyn_customersentimentlabel", operator: "ge", value: 7 }),
    "msdyn_customersentimentlabel",
    false,
    most.moods,
  ),
  listed(
    all(live, { attribute: "msdyn_escalationcount", operator: "gt", value: 0 }),
    "msdyn_escalationcount",
    true,
    most.asked,
  ),
];

/** Taken by a person since then; within so many seconds of beginning to wait. */
const accepted = (since: number): readonly Condition[] => [
  is("msdyn_isagentaccepted", 1),
  from("msdyn_activeagentassignedon", since),
];

/** Microsoft's own definition of an abandoned conversation (calculate-conversation-metrics): closed, for a person, given up. */
const abandoned = (since: number): readonly Condition[] => [
  is("msdyn_isabandoned", 1),
  is("statuscode", status.closed),
  is("msdyn_isagentsession", 1),
  from("msdyn_closedon", since),
];

function readCount(page: Page): number {
  return readNumber(page.rows[0] ?? {}, "n") ?? 0;
}

const oldest = { attribute: "msdyn_firstwaitstartedon", alias: "oldest", aggregate: "min" } as const;

/**
 * The queue as it stands: figures counted by the service (FetchXML aggregates) and the conversations that may need somebody,
 * in one request. Never all rows: who waits longest, whose mood is worst, who asked for help.
 */
export function createQueueSource(client: DataverseClient): QueueSource {
  return {
    async read({ since, serviceLevel, rows: wantsRows }, cancel): Promise<QueueAnswer> {
      const inTime: Condition = {
        attribute: "msdyn_conversationfirstwaittimeinseconds",
        operator: "le",
        value: serviceLevel,
      };
      const queries = [
        counted(all(is("statuscode", status.open)), [count, oldest]),
        counted(all(live)),
        counted(all(...accepted(since))),
        counted(all(...accepted(since), inTime)),
        counted(all(...abandoned(since))),
        ...(wantsRows ? urgent : []),
      ];
      const pages = await Promise.all(
        client.retrieveTogether(
          queries.map((query) => ({ table, query })),
          cancel,
        ),
      );
      const [waiting, going, taken, quick, left, ...lists] = pages;
      const of = (page: Page | undefined): number => (page ? readCount(page) : 0);
      const counts: QueueCounts = {
        waiting: of(waiting),
        oldest: readTime(waiting?.rows[0] ?? {}, "oldest"),
        live: of(going),
        accepted: of(taken),
        acceptedInTime: of(quick),
        abandoned: of(left),
      };
      const rows = new Map(lists.flatMap(({ rows }) => rows.map(readLive)).map((row) => [row.id, row]));
      return { counts, live: [...rows.values()] };
    },
  };
}
