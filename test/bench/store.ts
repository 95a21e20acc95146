import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerProcess, startServer } from "#workplace";
import type { Figure } from "./figures";
import { startJsonServer } from "./store/jsonServer";
import { type Load, putLoad } from "./store/load";
import { keyOf } from "./store/rows";

/** What is asked of every server, in its own words. `place` is a row's number. */
type Dialect = { readonly byKey: (place: number) => string; readonly sorted: (place: number) => string };
type Question = keyof Dialect;

const columns = "title,ticketnumber,description,prioritycode,statecode,createdon";
const service = "/api/data/v9.2/incidents";
const warmline: Dialect = {
  byKey: (place) => `${service}(${keyOf(place)})?$select=${columns}`,
  sorted: () => `${service}?$select=${columns}&$filter=statecode%20eq%200&$orderby=createdon%20desc&$top=20`,
};
const jsonServer: Dialect = {
  byKey: (place) => `/incidents/${keyOf(place)}`,
  sorted: () => "/incidents?statecode=0&_sort=createdon&_order=desc&_limit=20",
};

/** One server of the run. `rows` is how many cases it holds. */
type Peer = { readonly key: string; readonly words: string; readonly rows: number; readonly dialect: Dialect };

const small = 10_000;
const large = 1_000_000;
/** The one that may not be installed comes first: whoever has to install it learns so before a million rows are filled. */
const peers: readonly Peer[] = [
  { key: "jsonServer.10k", words: "json-server, 10,000 cases", rows: small, dialect: jsonServer },
  { key: "warmline.10k", words: "Warmline, 10,000 cases", rows: small, dialect: warmline },
  { key: "warmline.1m", words: "Warmline, 1,000,000 cases", rows: large, dialect: warmline },
  { key: "node", words: "node:http with prepared answers", rows: small, dialect: jsonServer },
];
const questions: readonly { readonly key: Question; readonly words: string; readonly goal: number }[] = [
  { key: "byKey", words: "by key", goal: 8 },
  { key: "sorted", words: "filter, order, first 20", goal: 40 },
];

const rounds = 3;

async function start(peer: Peer, folder: string): Promise<ServerProcess> {
  console.log(`  starting ${peer.words}`);
  if (peer.key === "jsonServer.10k") return startJsonServer(folder, peer.rows);
  if (peer.key === "node") return startServer("test/bench/store/servePlain.ts", [String(peer.rows)]);
  const file = join(folder, `${peer.key}.db`);
  return startServer("test/bench/store/serveWarmline.ts", [file, String(peer.rows)]);
}

/** Rows asked for are spread over the whole, the same ones in every run. */
function spread(rows: number): () => number {
  let place = 0;
  return () => (place = (place + 7919) % rows);
}

type Measured = ReadonlyMap<string, readonly Load[]>;

async function measure(servers: ReadonlyMap<Peer, ServerProcess>, seconds: number): Promise<Measured> {
  const loads = new Map<string, Load[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      for (const [{ key, rows, dialect }, { address }] of servers) {
        const next = spread(rows);
        const load = await putLoad(address, () => dialect[question.key](next()), seconds);
        // The first round warms up.
        if (round > 0) loads.set(`${question.key}.${key}`, [...(loads.get(`${question.key}.${key}`) ?? []), load]);
      }
    }
  }
  return loads;
}

function perSecond(measured: Measured, question: Question, peer: string): number {
  const each = (measured.get(`${question}.${peer}`) ?? []).map((load) => load.perSecond).sort((a, b) => a - b);
  return each[Math.floor(each.length / 2)] ?? NaN;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function toFigures(measured: Measured): readonly Figure[] {
  return questions.flatMap(({ key, words, goal }): readonly Figure[] => {
    const of = (peer: string): number => perSecond(measured, key, peer);
    const amount = { kind: "amount", unit: "/s", goal: null } as const;
    const ratio = { kind: "amount", unit: "×" } as const;
    return [
      ...peers.map((peer): Figure => {
        return {
          ...amount,
          key: `store.${key}.${peer.key}`,
          words: `${words}: ${peer.words}`,
          value: Math.round(of(peer.key)),
        };
      }),
      {
        ...{ ...ratio, key: `store.${key}.ofJsonServer`, words: `${words}: Warmline to json-server`, goal },
        value: rounded(of("warmline.10k") / of("jsonServer.10k")),
      },
      {
        ...{ ...ratio, key: `store.${key}.growth`, words: `${words}: 10,000 cases to 1,000,000`, goal: 1.2 },
        value: rounded(of("warmline.10k") / of("warmline.1m")),
      },
    ];
  });
}

/**
 * The store beside json-server and bare node:http, each a process of its own, all in one run, under eight connections. Each
 * figure is the median of three rounds of `runs` tenths of a second.
 */
export async function benchStore(runs: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-bench-"));
  const servers = new Map<Peer, ServerProcess>();
  try {
    for (const peer of peers) servers.set(peer, await start(peer, folder));
    return toFigures(await measure(servers, runs / 10));
  } finally {
    await Promise.all([...servers.values()].map((server) => server.kill()));
    rmSync(folder, { recursive: true, force: true });
  }
}
