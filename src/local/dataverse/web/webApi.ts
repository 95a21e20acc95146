import { ODataFault, faultCodes, parseResource, unknownResource } from "#local/dataverse/odata";
import type { Role } from "#dataverse/roles";
import type { Schema, TableMap } from "#dataverse/tables";
import { readGuid, type Store } from "#local/dataverse/store";
import {
  type Address,
  createQueryReader,
  isServiceUrl,
  isUser,
  type Plans,
  readAddress,
} from "#local/dataverse/web/wire";
import { answerBatch } from "#local/dataverse/web/wire";
import type { Additions, Call, SearchStatus } from "#local/dataverse/web/wire";
import { countChanges, readChanges, wantsChanges } from "#local/dataverse/web/read";
import { countSet } from "#local/dataverse/web/write";
import { answerCsdl, answerDefinitions } from "#local/dataverse/web/read";
import { createEntrance, type Entry } from "#local/dataverse/web/wire";
import { createRequestCounter, type RequestCount } from "#local/dataverse/web/wire";
import { failureResponse } from "#local/dataverse/web/wire";
import { readFetch } from "#local/dataverse/web/read";
import {
  type Headers,
  jsonResponse,
  largestBody,
  readHeaders,
  type WebRequest,
  type WebResponse,
} from "#local/dataverse/web/wire";
import { answerOperation, isOperation } from "#local/dataverse/web/operations";
import { readPreferences } from "#local/dataverse/web/wire";
import { readSet } from "#local/dataverse/web/read";
import { answerRow } from "#local/dataverse/web/write";
import { createOne } from "#local/dataverse/web/write";
import { wrongMethod } from "#local/dataverse/web/wire";

/**
 * `userId`: the systemuser who asks when a request does not say (header MSCRMCallerID). `origin`: completes URLs that start at
 * the slash. `searchStatus`: what Dataverse search says of itself, asked at every request.
 */
export type WebApiOptions = {
  readonly userId: string;
  readonly origin?: string;
  readonly searchStatus?: () => SearchStatus;
  /** The security role of a user; null, and left out, means a system administrator. */
  readonly roleOf?: (userId: string) => Role | null;
  /** A clock in milliseconds that never goes back, for the service limits. */
  readonly ticks?: () => number;
  /** Actions of its own, and what goes with a row that is deleted. */
  readonly additions?: Additions;
  /** Leaves the service limits out, to measure or to fill a store. */
  readonly unlimited?: boolean;
};

/** The Web API without a wire: a request in, an answer out. Never throws; what it cannot do it says in OData's shape. */
export interface WebApi {
  readonly schema: Schema;
  /** `disturb` may answer in place of a part of a batch. */
  handle(request: WebRequest, disturb?: (part: WebRequest) => WebResponse | null): WebResponse;
  /** Asks the service limits whether a request may be answered; what goes over the wire has to ask first. */
  enter(head: Omit<WebRequest, "body">): Entry;
  /** How many requests each person sent, by kind. */
  readonly requests: { read(): readonly RequestCount[]; reset(): void };
  /** The service limits, and what each person has used of them. */
  readonly limits: { read(): unknown };
}

const longestInnerUrl = 65_536;

/** What one request, a whole batch too, may cost (`Budget`): 50,000 rows handed out, or half a million pairs of joined rows. */
const mostWork = 500_000;

const noAdditions: Additions = { actions: {}, removing: {} };

/** Puts the Web API over a store. */
export function createWebApi<T extends TableMap>(typed: Store<T>, options: WebApiOptions): WebApi {
  // From here on tables are named by what a request says.
  const store = typed as unknown as Store;
  const plans: Plans = new WeakMap();
  const queryOf = createQueryReader();
  const counter = createRequestCounter();
  const origin = options.origin ?? "http://localhost";
  const entrance = createEntrance(store, options);
  const additions = options.additions ?? noAdditions;

  function answer(
    request: WebRequest,
    headers: Headers,
    inside: Address | null,
    userId: string,
    disturb: (part: WebRequest) => WebResponse | null,
  ): WebResponse {
    try {
      const address = addressOf(request, origin, inside, queryOf);
      if (inside === null) counter.note(userId, request.method, address.segments);
      const call: Call = {
        store,
        userId,
        permit: { userId, role: options.roleOf?.(userId) ?? null },
        method: request.method,
        address,
        headers,
        preferences: readPreferences(headers.get("prefer")),
        body: request.body,
        searchStatus: options.searchStatus?.() ?? "provisioned",
        plans,
        additions,
      };
      return route(call, inside === null, (inner) => {
        return disturb(inner) ?? answer(inner, readHeaders(inner.headers), address, userId, disturb);
      });
    } catch (error) {
      return failureResponse(error);
    }
  }

  return {
    schema: store.schema,
    requests: counter,
    limits: entrance,
    enter: (head) => entrance.enter(head),
    handle(request, disturb = () => null) {
      try {
        if ((request.body?.length ?? 0) > largestBody) {
          throw new ODataFault(413, faultCodes.syntax, "The request body is too large.");
        }
        const headers = readHeaders(request.headers);
        store.budget.allow(mostWork);
        return answer(request, headers, null, callerOf(store, headers, options.userId), disturb);
      } catch (error) {
        return failureResponse(error);
      } finally {
        store.budget.allow(Infinity);
      }
    },
  };
}

function route(call: Call, isOuter: boolean, answer: (request: WebRequest) => WebResponse): WebResponse {
  const resource = parseResource(call.store.schema, call.address.segments, (name) => isOperation(call.additions, name));
  switch (resource.kind) {
    case "service":
      return listSets(call);
    case "batch":
      if (!isOuter) throw new ODataFault(400, faultCodes.syntax, "A batch cannot hold a batch.");
      return answerBatch(call, answer);
    case "metadata":
      return answerCsdl(call);
    case "definitions":
      return answerDefinitions(call);
    case "operation":
      return answerOperation(call, resource.name);
    case "set":
      return resource.key === null
        ? answerSet(call, resource.table, resource.rest)
        : answerRow(call, resource.table, resource.key, resource.rest);
    default:
      return resource satisfies never;
  }
}

function answerSet(call: Call, table: Parameters<typeof readSet>[1], [next, ...more]: readonly string[]): WebResponse {
  if (next === "$count" && more.length === 0 && call.method === "GET") {
    return wantsChanges(call) ? countChanges(call, table) : countSet(call, table);
  }
  if (next !== undefined) throw unknownResource(next);
  if (call.method === "GET" && wantsChanges(call)) return readChanges(call, table);
  if (call.method === "GET") return call.address.query.has("fetchXml") ? readFetch(call, table) : readSet(call, table);
  if (call.method === "POST") return createOne(call, table);
  throw wrongMethod(call.method);
}

function listSets({ address, store }: Call): WebResponse {
  const value = store.schema.all.map(({ set }) => ({ name: set, kind: "EntitySet", url: set }));
  return jsonResponse(200, { "@odata.context": `${address.root}$metadata`, value });
}

/** Inside a batch, URLs may also start below the service root. */
function addressOf(
  { url }: WebRequest,
  origin: string,
  inside: Address | null,
  queryOf: ReturnType<typeof createQueryReader>,
): Address {
  if (inside === null) return readAddress(url, origin, queryOf);
  const whole = isServiceUrl(url) ? url : `${inside.root}${url.startsWith("/") ? url.slice(1) : url}`;
  return readAddress(whole, new URL(inside.root).origin, queryOf, longestInnerUrl);
}

/** MSCRMCallerID acts as another person; 403 for one who does not exist. */
function callerOf(store: Store, headers: Headers, preset: string): string {
  const named = headers.get("mscrmcallerid");
  if (named === undefined) return preset;
  const id = readGuid(named);
  if (id === null || !isUser(store, id)) {
    throw new ODataFault(403, faultCodes.unknownRecord, `systemuser With Id = ${named.slice(0, 60)} Does Not Exist`);
  }
  return id;
}
