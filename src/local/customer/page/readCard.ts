import type { Attachment } from "#local/customer/chat";

export type CardInput = {
  readonly kind: "line" | "lines" | "choice" | "toggle";
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

export type CardPart =
  | { readonly kind: "text"; readonly text: string; readonly strong: boolean }
  | { readonly kind: "facts"; readonly facts: readonly { readonly title: string; readonly value: string }[] }
  | { readonly kind: "input"; readonly input: CardInput }
  | { readonly kind: "unknown" };

export type CardAction =
  | { readonly kind: "submit" | "say"; readonly title: string; readonly data: object | string; readonly url: "" }
  | { readonly kind: "open"; readonly title: string; readonly data: object; readonly url: string };

export type ReadCard = { readonly parts: readonly CardPart[]; readonly actions: readonly CardAction[] };

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? (value as readonly unknown[]).slice(0, 50).map(fieldsOf) : [];
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Containers within one another are opened so far. */
const deepest = 5;

const kinds: Readonly<Record<string, CardInput["kind"]>> = {
  "Input.Text": "line",
  "Input.Number": "line",
  "Input.Date": "line",
  "Input.ChoiceSet": "choice",
  "Input.Toggle": "toggle",
};

function readInput(element: Fields, kind: CardInput["kind"]): CardPart {
  const { id, label, title, placeholder, value, isMultiline } = element;
  const input: CardInput = {
    kind: kind === "line" && isMultiline === true ? "lines" : kind,
    id: textOf(id),
    label: textOf(label) || textOf(title) || textOf(placeholder) || textOf(id),
    value: textOf(value),
    choices: listOf(element.choices).map((choice) => ({ title: textOf(choice.title), value: textOf(choice.value) })),
  };
  return input.id === "" ? { kind: "unknown" } : { kind: "input", input };
}

function readElement(element: Fields, depth: number): readonly CardPart[] {
  const type = textOf(element.type);
  const kind = kinds[type];
  if (kind) return [readInput(element, kind)];
  if (type === "TextBlock")
    return [{ kind: "text", text: textOf(element.text), strong: textOf(element.weight).toLowerCase() === "bolder" }];
  if (type === "FactSet") {
    const facts = listOf(element.facts).map(({ title, value }) => ({ title: textOf(title), value: textOf(value) }));
    return [{ kind: "facts", facts }];
  }
  const inner = [element.items, element.columns].flatMap((list) => listOf(list));
  if (inner.length === 0 || depth >= deepest) return [{ kind: "unknown" }];
  return inner.flatMap((one) => readElement(one, depth + 1));
}

function readAction(action: Fields): readonly CardAction[] {
  const { type, title, url, data, value } = action;
  const name = textOf(title);
  const address = textOf(url) || (type === "openUrl" ? textOf(value) : "");
  if (/^https?:\/\//i.test(address)) return [{ kind: "open", title: name, data: {}, url: address }];
  if (type === "Action.Submit" || type === "Action.Execute")
    return [{ kind: "submit", title: name, data: typeof data === "string" ? { data } : fieldsOf(data), url: "" }];
  if (type === "imBack" || type === "messageBack" || type === "postBack")
    return [{ kind: "say", title: name, data: textOf(value) || name, url: "" }];
  return [];
}

/** A card as far as it can be shown: adaptive cards, and the older ones with a title, text and buttons. What cannot is said to be there. */
export function readCard({ contentType, content }: Attachment): ReadCard {
  const card = fieldsOf(content);
  if (contentType === "application/vnd.microsoft.card.adaptive")
    return {
      parts: listOf(card.body).flatMap((element) => readElement(element, 0)),
      actions: listOf(card.actions).flatMap(readAction),
    };
  if (!/^application\/vnd\.microsoft\.card\.(?:hero|thumbnail)$/.test(contentType))
    return { parts: [{ kind: "unknown" }], actions: [] };
  const texts = [card.title, card.subtitle, card.text].map(textOf);
  return {
    parts: texts.flatMap((text, at) => (text === "" ? [] : [{ kind: "text", text, strong: at === 0 } as const])),
    actions: listOf(card.buttons).flatMap(readAction),
  };
}
