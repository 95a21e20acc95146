import type { Attachment, ChatState, Choice, Citation, Heard, Item } from "./state";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Of what a message may bring with it, so many are shown. */
const most = 20;

function readCitations(entities: unknown): readonly Citation[] {
  const claims = listOf(entities).flatMap((entity) => listOf(fieldsOf(entity).citation));
  return claims.slice(0, most).map((claim, at) => {
    const { position, appearance } = fieldsOf(claim);
    const { name, url, text, abstract } = fieldsOf(appearance);
    return {
      position: typeof position === "number" ? position : at + 1,
      name: textOf(name),
      // Only what a browser may open; whatever else an address says is no link.
      url: /^https?:\/\//i.test(textOf(url)) ? textOf(url) : "",
      text: textOf(text) || textOf(abstract),
    };
  });
}

const readAttachments = (given: unknown): readonly Attachment[] =>
  listOf(given)
    .slice(0, most)
    .map((one) => ({ contentType: textOf(fieldsOf(one).contentType), content: fieldsOf(one).content }));

const readChoices = (given: unknown): readonly Choice[] =>
  listOf(fieldsOf(given).actions)
    .slice(0, most)
    .map((action) => ({ title: textOf(fieldsOf(action).title), value: fieldsOf(action).value }))
    .filter(({ title }) => title !== "");

const momentOf = (activity: Fields): number => Date.parse(textOf(activity.timestamp)) || 0;

const add = (state: ChatState, item: Item, more: Partial<ChatState> = {}): ChatState => ({
  ...state,
  ...more,
  items: [...state.items, item],
});

function takeOwn(state: ChatState, activity: Fields): ChatState {
  const data = fieldsOf(activity.channelData);
  const key = textOf(data.clientActivityID) || textOf(activity.id);
  const text = textOf(data.shown) || textOf(activity.text);
  if (state.items.some((item) => item.kind === "own" && item.id === key))
    return {
      ...state,
      items: state.items.map((item) => (item.kind === "own" && item.id === key ? { ...item, sent: "sent" } : item)),
    };
  if (text === "") return state;
  return add(state, { kind: "own", id: key, at: momentOf(activity), text, sent: "sent" }, { choices: [] });
}

function takeNotice(state: ChatState, activity: Fields, notice: string): ChatState {
  const name = textOf(fieldsOf(activity.channelData).person);
  const about = { kind: "change", id: textOf(activity.id), at: momentOf(activity), name } as const;
  if (notice === "joined")
    return add(state, { ...about, to: "person" }, { holder: { kind: "person", name }, choices: [], typing: null });
  if (notice === "ended") return add(state, { ...about, to: "ended" }, { holder: { kind: "agent" }, typing: null });
  return state;
}

function takeMessage(state: ChatState, activity: Fields): ChatState {
  const data = fieldsOf(activity.channelData);
  const notice = textOf(data.notice);
  if (notice !== "") return takeNotice(state, activity, notice);
  const from = fieldsOf(activity.from);
  const message: Heard = {
    kind: "heard",
    id: textOf(activity.id),
    at: momentOf(activity),
    speaker: from.id === "representative" ? "person" : "agent",
    name: textOf(from.name),
    text: textOf(activity.text),
    markdown: activity.textFormat !== "plain",
    citations: readCitations(activity.entities),
    attachments: readAttachments(activity.attachments),
    asks: data.feedbackLoop !== undefined,
    judged: null,
  };
  return add(state, message, { choices: readChoices(activity.suggestedActions), typing: null });
}

function takeEvent(state: ChatState, activity: Fields): ChatState {
  if (activity.name !== "handoff.initiate") return state;
  const change = { kind: "change", id: textOf(activity.id), at: momentOf(activity), to: "waiting", name: "" } as const;
  return add(state, change, { holder: { kind: "waiting" }, choices: [] });
}

/** The customer's own end of the conversation: what is wanted after it is another one. */
function takeEnd(state: ChatState, activity: Fields): ChatState {
  const change = { kind: "change", id: textOf(activity.id), at: momentOf(activity), to: "left", name: "" } as const;
  return add(state, change, { choices: [], typing: null, link: "over" });
}

/** The chat after an activity of Direct Line; one that was taken before changes nothing. */
export function receive(state: ChatState, given: unknown): ChatState {
  const activity = fieldsOf(given);
  const { role, name } = fieldsOf(activity.from);
  if (activity.type === "typing")
    return role === "user" ? state : { ...state, typing: textOf(name), typingSigns: state.typingSigns + 1 };
  const id = textOf(activity.id);
  if (id === "" || state.taken.has(id)) return state;
  const known = { ...state, taken: new Set([...state.taken, id]) };
  if (role === "user")
    return activity.type === "endOfConversation" ? takeEnd(known, activity) : takeOwn(known, activity);
  if (activity.type === "message") return takeMessage(known, activity);
  return activity.type === "event" ? takeEvent(known, activity) : known;
}
