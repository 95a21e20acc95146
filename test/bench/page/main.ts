import type { LocalWebApi } from "#local/workspace/webApi";
import { type Ask, printRows } from "./bare";
import { createEmptyUpdate, type EmptyUpdate } from "./empty";
import { createForm, type Form, type Mounted } from "./form";
import { createLongTranscript, lastWords, longConversation } from "./longTranscript";
import { now } from "./now";
import { type Probe, readDrawing } from "./probe";
import { installTap, type Tap } from "./tap";
import { createWatch, type Painted, since } from "./watch";

/** What the bench does in a page that stands for a form. Times are milliseconds. */
export interface FormBench {
  /** The empty React update. */
  readonly empty: EmptyUpdate;
  /** The representative accepts: until each probe is painted by these controls. */
  accept(conversation: string, controls: readonly string[], probes: readonly Probe[]): Promise<Painted>;
  /** The same requests on a page that knows nothing but to print rows. */
  acceptBare(conversation: string, asks: readonly Ask[]): Promise<number>;
  /** The customer writes: from the moment the message is here until each probe is painted. */
  write(conversation: string, text: string, probes: readonly Probe[]): Promise<Painted>;
  searchBare(asks: readonly Ask[]): Promise<number>;
  readDrawing(panel: string): string;
  /** Takes the controls off the page. */
  clear(): void;
  /** A transcript of so many turns, from nothing to its last turn on the screen. */
  openLong(length: number): Promise<number>;
  /** A second control beside it: from its mounting to the last turn on the screen. */
  paintLong(length: number): Promise<number>;
  /** The customer writes one message more. */
  append(text: string): Promise<number>;
}

declare global {
  interface Window {
    warmlineBench?: FormBench;
    openWarmlineBench?: typeof openBench;
  }
}

const transcript = "LiveTranscript";
const transcriptTitle = "Live transcript";

function post(path: string, body: object): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(`/_local/conversations/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

type Heard = { readonly kind: string; readonly conversationId: string; readonly message: { readonly text: string } };

function createBench(form: Form, tap: Tap): FormBench {
  const mounted: Mounted[] = [];
  let long: LocalWebApi | null = null;

  const waiting = new Map<string, () => void>();
  const events = new EventSource("/_local/events");
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as Heard;
    if (event.kind === "message") waiting.get(event.message.text)?.();
  };

  const says = (words: string): readonly Probe[] => [
    { name: "shown", kind: "says", panel: transcriptTitle, words: [words] },
  ];

  return {
    empty: createEmptyUpdate(),
    readDrawing: (panel) => readDrawing(document, panel),
    async accept(conversation, controls, probes) {
      const began = now();
      await post(`${conversation}/accept`, {});
      const watch = createWatch(probes);
      mounted.push(await form.mount(controls, conversation));
      return since(began, await watch.painted);
    },
    acceptBare: (conversation, asks) => printRows(asks, () => post(`${conversation}/accept`, {}), "atOnce"),
    searchBare: (asks) => printRows(asks, () => Promise.resolve(), "inTurn"),
    async write(conversation, text, probes) {
      const heard = new Promise<Painted>((resolve, reject) => {
        waiting.set(text, () => {
          waiting.delete(text);
          const { painted } = createWatch(probes);
          const began = tap.pass(conversation, text);
          painted.then((times) => resolve(since(began, times)), reject);
        });
      });
      await post(`${conversation}/customer`, { text });
      return heard;
    },
    clear() {
      for (const { remove } of mounted.splice(0)) remove();
      long = null;
    },
    async openLong(length) {
      long = createLongTranscript(length);
      const began = now();
      const watch = createWatch(says(lastWords(length)));
      mounted.push(await form.mount([transcript], longConversation, long));
      return since(began, await watch.painted).shown ?? NaN;
    },
    async paintLong(length) {
      if (!long) throw new Error("No transcript is open.");
      const began = now();
      const second = await form.mount([transcript], longConversation, long);
      const { shown = NaN } = since(began, await createWatch(says(lastWords(length)), second.place).painted);
      second.remove();
      return shown;
    },
    async append(text) {
      const watch = createWatch(says(text));
      const began = tap.pass(longConversation, text);
      return since(began, await watch.painted).shown ?? NaN;
    },
  };
}

/** Makes the page a form with the built controls loaded, as after the first conversation of a day. */
async function openBench(names: readonly string[]): Promise<void> {
  const form = createForm(window);
  await form.load(names);
  window.warmlineBench = createBench(form, await installTap(window));
}

window.openWarmlineBench = openBench;
