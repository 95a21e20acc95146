import type { BrowserContext, Page } from "@playwright/test";
import type { Centre } from "./centre";

/** Something that must stand nowhere, by its name. */
type Trace = { readonly name: string; readonly trace: RegExp };

/** What the browser tells of itself to the outside, and what it keeps, looked through for traces. */
interface LeakWatch {
  /** A line for every trace that stands in a panel, a field, an address, a request, the console, the clipboard or what the browser keeps. */
  look(page: Page): Promise<readonly string[]>;
  /** Requests of the pages until now. */
  readonly sent: readonly string[];
}

const isText = (text: string): boolean => !/[\u0000-\u0008\ufffd]/.test(text);

/** A text and all that is written in it in another way: percent signs, `\u` escapes, base64. */
function unfoldText(text: string): string {
  const plain = text.replace(/%[0-9a-f]{2}(?:%[0-9a-f]{2}){0,200}/gi, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });
  const read = plain.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const inside = (read.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? [])
    .map((coded) => Buffer.from(coded, "base64").toString("utf8"))
    .filter(isText);
  return [text, read, ...inside].join("\n");
}

/** Runs in the page: what its desks, its panels and its storage hold, under the name of the place. */
async function readPage(): Promise<readonly (readonly [place: string, text: string])[]> {
  const fieldsIn = (root: ParentNode): string =>
    [...root.querySelectorAll("input, textarea, select")]
      .map((field) => String(Reflect.get(field, "value")))
      .join("\n");
  const places: (readonly [string, string])[] = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const inside = frame.contentDocument;
    if (!inside?.documentElement) continue;
    const root = inside.documentElement;
    places.push([
      `the frame “${frame.title}”`,
      [root.outerHTML, inside.title, inside.URL, fieldsIn(inside)].join("\n"),
    ]);
  }
  for (const panel of document.querySelectorAll("section[aria-label], section[aria-labelledby], [role=region]"))
    places.push(["a panel of the page", `${panel.outerHTML}\n${fieldsIn(panel)}`]);
  const rows: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const opened = await new Promise<IDBDatabase | null>((resolve) => {
      const request = indexedDB.open(name ?? "");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    });
    for (const store of opened?.objectStoreNames ?? [])
      rows.push(
        await new Promise((resolve) => {
          const all = opened?.transaction(store).objectStore(store).getAll();
          if (all) all.onsuccess = () => resolve(all.result);
        }),
      );
    opened?.close();
  }
  const kept = [{ ...localStorage }, { ...sessionStorage }, document.cookie, rows, await caches.keys(), history.state];
  places.push(["what the browser keeps", JSON.stringify(kept)], ["the address", `${location.href}\n${document.title}`]);
  return places;
}

/** Watches every page of a context from now on. */
export function watchLeaks(context: BrowserContext, traces: readonly Trace[]): LeakWatch {
  const sent: string[] = [];
  const printed: string[] = [];
  context.on(
    "request",
    (request) => void sent.push(`${request.method()} ${request.url()}\n${request.postData() ?? ""}`),
  );
  context.on("console", (message) => void printed.push(message.text()));
  return {
    sent,
    async look(page) {
      const places = [
        ...(await page.evaluate(readPage)),
        ...sent.map(
          (request) => [`the request ${request.slice(0, request.indexOf("\n")).slice(0, 120)}`, request] as const,
        ),
        ["the console", printed.join("\n")] as const,
      ];
      return findTraces(places, traces);
    },
  };
}

/** A line for every trace in a text under its place. */
export function findTraces(
  places: readonly (readonly [place: string, text: string])[],
  traces: readonly Trace[],
): readonly string[] {
  const lines = places.flatMap(([place, text]) => {
    const whole = unfoldText(text);
    return traces.flatMap(({ name, trace }) => {
      const found = trace.exec(whole);
      return found
        ? [`${name} stands in ${place}: ${whole.slice(Math.max(0, found.index - 30), found.index + 40)}`]
        : [];
    });
  });
  return [...new Set(lines)];
}

/** Every set a page of Warmline writes to, and those of the conversation itself. */
const sets = [
  ...["annotations", "connections", "contacts", "feedback", "incidents", "incidentresolutions"],
  ...[
    "knowledgearticleincidents",
    "msdyn_conversationinsights",
    "msdyn_ocliveworkitems",
    "msdyn_ocsessions",
    "queueitems",
  ],
];

/** Every row of those, by its set and as text. Rows of the transcript itself are left out: the words are theirs. */
export async function readRows(centre: Centre): Promise<ReadonlySet<string>> {
  const rows = new Set<string>();
  for (const set of sets) {
    for (const row of await centre.rows(set)) {
      if (row.objecttypecode !== "msdyn_transcript") rows.add(`${set} ${JSON.stringify(row)}`);
    }
  }
  return rows;
}
