import { type FxScope, toJson, toText, type Value } from "#local/agent/powerFx";
import type { Expression, Fields, Template, Tree } from "#local/agent/yaml";
import { imBack, type OutActivity, type SuggestedAction } from "./activity";

/** A message as a topic writes it; written anew each time it is sent. */
export type Message = (scope: FxScope) => OutActivity;

type Card = { readonly contentType: string; readonly content: (scope: FxScope) => unknown };

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return { type: "TextBlock", text };
  }
};

/** A card is JSON with formulas in it, or a formula that gives a record; what is neither is shown as text. */
export function readCard(fields: Fields, name: string): (scope: FxScope) => unknown {
  const text = fields.text(name);
  if (text.trimStart().startsWith("=")) {
    const formula = fields.neededExpression(name);
    return (scope) => {
      const value = formula.read(scope);
      return typeof value === "string" ? parse(value) : parse(toJson(value));
    };
  }
  // Braces of JSON are not those of a template: only a formula of a place is filled in.
  return () => parse(text);
}

function readAttachment(fields: Fields): Card | null {
  const kind = fields.required("kind");
  if (kind === "AdaptiveCardTemplate")
    return { contentType: "application/vnd.microsoft.card.adaptive", content: readCard(fields, "cardContent") };
  const parts = ["title", "subtitle", "text"].map((name) => ({ name, value: fields.template(name) }));
  const buttons = fields.maps("buttons").map((button) => ({
    title: button.template("title") ?? button.template("text"),
    value: button.template("text") ?? button.template("title"),
  }));
  const images = fields.template("image");
  return {
    contentType: `application/vnd.microsoft.card.${kind.startsWith("Hero") ? "hero" : "thumbnail"}`,
    content: (scope) => ({
      ...Object.fromEntries(parts.flatMap(({ name, value }) => (value ? [[name, value.write(scope)]] : []))),
      ...(images ? { images: [{ url: images.write(scope) }] } : {}),
      buttons: buttons.map(({ title, value }) => ({
        type: "imBack",
        title: title?.write(scope) ?? "",
        value: value?.write(scope) ?? "",
      })),
    }),
  };
}

function readMessage(fields: Fields): Message {
  const texts: readonly Template[] = fields.templates("text");
  const speaks = fields.templates("speak");
  const replies = fields.maps("quickReplies").map((reply) => reply.template("text") ?? reply.template("title"));
  const cards = fields.maps("attachments").flatMap((one) => readAttachment(one) ?? []);
  const citations = fields.expression("citationEntities");
  const channelData = fields.expression("channelData");
  return (scope) => {
    const actions = replies.flatMap((reply): SuggestedAction[] => (reply ? [imBack(reply.write(scope))] : []));
    // Of several variants the first is sent, where the service takes any: a run can be repeated.
    const text = texts[0]?.write(scope) ?? "";
    const data = channelData?.read(scope) ?? null;
    const cited = citations?.read(scope) ?? null;
    return {
      type: "message",
      text,
      textFormat: "markdown",
      ...(speaks[0] ? { speak: speaks[0].write(scope) } : {}),
      ...(actions.length > 0 ? { suggestedActions: { actions } } : {}),
      ...(cards.length > 0
        ? { attachments: cards.map(({ contentType, content }) => ({ contentType, content: content(scope) })) }
        : {}),
      ...(cited === null ? {} : { entities: [JSON.parse(toJson(cited)) as unknown].flat() }),
      ...(data === null ? {} : { channelData: JSON.parse(toJson(data)) as unknown }),
    };
  };
}

const toPlain = (value: Value): unknown => JSON.parse(toJson(value)) as unknown;

function readEvent(fields: Fields): Message {
  const name: Expression = fields.expression("name") ?? { names: [], read: () => "" };
  const value = fields.expression("value");
  return (scope) => ({
    type: "event",
    name: toText(name.read(scope)),
    ...(value ? { value: toPlain(value.read(scope)) } : {}),
  });
}

/** Reads the message of a field: a text, or a map with its kind. Null where the field is not there. */
export function readMessageAt(fields: Fields, name: string): Message | null {
  const found: Tree | undefined = fields.find(name);
  if (!found) return null;
  if (found.kind !== "map") {
    const template = fields.template(name);
    return (scope) => ({ type: "message", text: template?.write(scope) ?? "", textFormat: "markdown" });
  }
  const inner = fields.at(found);
  const kind = inner.text("kind");
  if (kind === "" || kind === "Message") return readMessage(inner);
  if (kind === "EventActivity") return readEvent(inner);
  if (kind === "Activity") {
    const event = readEvent(inner);
    const type = inner.text("activityType") || "Typing";
    return type === "Event" ? event : () => ({ type: "typing" });
  }
  inner.refuse(`"${kind}" is no message. Supported are Message, EventActivity, Activity.`, inner.lineOf("kind"));
  return null;
}
