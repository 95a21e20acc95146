import { GatewayFault } from "./fault";

/** As Direct Line writes it in the address of a stream. */
const beginning = "-";

/** A place in a conversation, as clients are given it: they look into it no further. */
export const encode = (count: number): string => Buffer.from(`w${String(count)}`).toString("base64url");

/** The place again; throws 400 for what was not given here. */
export function decode(watermark: string): number {
  if (watermark === beginning) return 0;
  const count = /^w(\d{1,9})$/.exec(Buffer.from(watermark, "base64url").toString("utf8"))?.[1];
  if (count === undefined) throw new GatewayFault(400, "BadArgument", "This watermark was not given here.");
  return Number(count);
}
