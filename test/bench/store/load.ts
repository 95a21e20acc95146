import { connect, type Socket } from "node:net";

/** What a server did under load: answers a second (the median of slices of the time) and each answer's time in milliseconds. */
export type Load = { readonly perSecond: number; readonly times: readonly number[] };

const connections = 8;
/** The load is cut in slices of so many milliseconds: one that was disturbed does not count for the whole. */
const slice = 250;
const keptTimes = 200_000;

/** Whether a whole answer stands in the buffer. Understands a content length and chunks, and nothing else. */
function isComplete(answer: Buffer): boolean {
  const head = answer.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const headers = answer.toString("latin1", 0, head).toLowerCase();
  const at = headers.indexOf("\r\ncontent-length: ");
  if (at < 0) return answer.subarray(-5).toString("latin1") === "0\r\n\r\n";
  return answer.length - head - 4 >= Number.parseInt(headers.slice(at + "\r\ncontent-length: ".length), 10);
}

/** One connection that sends the next request when the last is answered, until `isOver`. */
function drive(
  port: number,
  nextPath: () => string,
  isOver: () => boolean,
  onAnswer: (took: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, "127.0.0.1");
    socket.setNoDelay(true);
    let [held, sent]: [Buffer, number] = [Buffer.alloc(0), 0];
    const send = (): void => {
      if (isOver()) {
        socket.destroy();
        resolve();
        return;
      }
      sent = performance.now();
      socket.write(`GET ${nextPath()} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: application/json\r\n\r\n`);
    };
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      if (!isComplete(held)) return;
      if (!held.subarray(0, 12).toString("latin1").startsWith("HTTP/1.1 200")) {
        reject(new Error(`Refused: ${held.toString("utf8").slice(0, 300)}`));
        socket.destroy();
        return;
      }
      held = Buffer.alloc(0);
      onAnswer(performance.now() - sent);
      send();
    });
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Sends requests over eight connections for so many seconds, each path made by `nextPath`. Rejects at the first refusal. */
export async function putLoad(address: string, nextPath: () => string, seconds: number): Promise<Load> {
  const started = performance.now();
  const counts: number[] = [];
  const times: number[] = [];
  const port = Number(new URL(address).port);
  const onAnswer = (took: number): void => {
    const place = Math.floor((performance.now() - started) / slice);
    counts[place] = (counts[place] ?? 0) + 1;
    if (times.length < keptTimes) times.push(took);
  };
  const isOver = (): boolean => performance.now() - started > seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => drive(port, nextPath, isOver, onAnswer)));
  const whole = counts.slice(0, Math.floor((seconds * 1000) / slice));
  return { perSecond: (median(whole) * 1000) / slice, times };
}
