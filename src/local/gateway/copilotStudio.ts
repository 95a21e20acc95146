import type { IncomingMessage, ServerResponse } from "node:http";
import { GatewayFault } from "./fault";
import type { Gateway } from "./gateway";
import type { Posted } from "./fields";
import type { WireActivity } from "./speaker";
import type { Talk } from "./talk";
import { readBody } from "./wire";

export const copilotStudioBase = "/copilotstudio/";

const frame = (activity: WireActivity): string => `event: activity\ndata: ${JSON.stringify(activity)}\n\n`;

function begin(response: ServerResponse, talk: Talk): void {
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-ms-conversationid": talk.id,
  });
}

/** Sends what one act brings, but for the echo of it, and ends. */
function answer(response: ServerResponse, talk: Talk, act: () => void): void {
  const said: WireActivity[] = [];
  const stop = talk.listen((activity) => said.push(activity));
  try {
    act();
  } finally {
    stop();
  }
  begin(response, talk);
  for (const activity of said) if (activity.from.role === "bot") response.write(frame(activity));
  response.end("event: end\ndata: end\n\n");
}

/** Keeps open and sends whatever comes, such as the words of a representative: from now on, or after the event a client heard last. */
function subscribe(request: IncomingMessage, response: ServerResponse, talk: Talk): void {
  const last = request.headers["last-event-id"];
  const place = talk.placeOf(typeof last === "string" ? last : null);
  begin(response, talk);
  response.flushHeaders();
  const stop = talk.stream(place, ({ activities, watermark }) => {
    const heard = activities.filter(({ from }) => from.role === "bot");
    const id = watermark === undefined ? "" : `id: ${watermark}\n`;
    // Of several at once only the last one's place is known.
    heard.forEach((activity, at) => response.write(`${at === heard.length - 1 ? id : ""}${frame(activity)}`));
  });
  request.on("close", stop);
}

const user = "dl_copilotstudio";

const activityOf = (body: Posted): Posted => {
  const { activity } = body;
  return typeof activity === "object" && activity !== null ? (activity as Posted) : {};
};

/** What the Copilot Studio client asks: a conversation begun, an activity posted, or a stream kept open. */
export async function serveCopilotStudio(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const pass = gateway.admit(request.headers.authorization ?? "");
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const found = /\/conversations(?:\/([\w-]{1,100})(\/subscribe)?)?$/.exec(pathname);
  if (!found) throw new GatewayFault(404, "NotFound", "There is no such address.");
  const [, id, stream] = found;
  if (id === undefined) {
    const { emitStartConversationEvent } = await readBody(request);
    const talk = gateway.open(pass.kind === "token" ? pass.conversation : gateway.reserve());
    const start = { type: "event", name: "startConversation" };
    return answer(response, talk, () => {
      if (emitStartConversationEvent !== false) talk.post(start, user);
    });
  }
  const talk = gateway.find(id, pass);
  if (stream !== undefined) return subscribe(request, response, talk);
  const activity = activityOf(await readBody(request));
  return answer(response, talk, () => void talk.post(activity, user));
}
