type Line = Readonly<Record<string, unknown>>;

const text = (line: Line, name: string): string => (typeof line[name] === "string" ? line[name].trim() : "");
const list = (line: Line, name: string): readonly unknown[] =>
  Array.isArray(line[name]) ? (line[name] as unknown[]) : [];
const lines = (line: Line, name: string) =>
  list(line, name).filter((item): item is Line => typeof item === "object" && item !== null);

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Messages of these sets carry HTML entities; people never typed them. */
const decode = (words: string) => words.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

const escape = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A title for somebody's first message: its first line, cut at a word. */
function shorten(words: string, length: number): string {
  const [first = ""] = words.split("\n");
  if (first.length <= length) return first;
  const cut = first.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2))} …`;
}

/** Id of the article a case of the customer-care set was resolved with. */
const articleOf = (line: Line) => `CDP-${text(line, "resolutionDocId")}`;

/** A conversation of the customer-care set as a line of conversations.jsonl. */
export function toConversation(line: Line): object {
  const begin = Date.parse(text(line, "at"));
  const customer = lines(line, "turns").find((turn) => turn.role === "customer");
  return {
    id: text(line, "id"),
    customer: { name: text(customer ?? {}, "name") || "Customer", locale: "en-US" },
    queue: text(line, "company") || "Support",
    product: text(line, "company") || null,
    turns: lines(line, "turns").map((turn) => {
      const seconds = Math.round((Date.parse(text(turn, "at")) - begin) / 1000);
      return {
        speaker: turn.role === "customer" ? "customer" : "agent",
        text: decode(text(turn, "text")),
        ...(seconds >= 0 ? { seconds } : {}),
      };
    }),
  };
}

/** The same conversation as a resolved case: what was asked, what helped, and the document it ended at. */
export function toCase(line: Line): object {
  const turns = lines(line, "turns");
  const asked = turns.filter((turn) => turn.role === "customer").map((turn) => decode(text(turn, "text")));
  return {
    id: text(line, "id"),
    title: shorten(asked[0] ?? "", 100) || "(no words)",
    description: asked.join("\n"),
    product: text(line, "company") || null,
    opened: text(line, "at") || null,
    resolved: text(turns[turns.length - 1] ?? {}, "at") || text(line, "at") || null,
    outcome: "Information Provided",
    resolution: decode(text(line, "resolutionText")),
    article: articleOf(line),
    customer: text(turns[0] ?? {}, "name"),
  };
}

/** Words of an address a person can read: "support.zoom.us: Wireless WiFi Connection Issues". */
function nameAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  const words = pathname
    .split("/")
    .filter((part) => /[a-z]{3}/i.test(part))
    .slice(-1)
    .join("")
    .replace(/[-_]+/g, " ");
  return `${hostname}: ${words.replace(/^\d+ /, "") || "answer"}`;
}

/** One article for each document cases were resolved with: its address, and how it was given to customers. */
export function toDocuments(cases: readonly Line[]): readonly object[] {
  const byDocument = new Map<string, Line[]>();
  for (const line of cases) byDocument.set(articleOf(line), [...(byDocument.get(articleOf(line)) ?? []), line]);
  return [...byDocument].map(([id, same]) => {
    const [first = {}] = same;
    const address = text(first, "resolutionUrl");
    const answers = [...new Set(same.map((line) => decode(text(line, "resolutionText"))))];
    return {
      id,
      title: nameAddress(address),
      html: [`<p>${escape(address)}</p>`, ...answers.map((answer) => `<p>${escape(answer)}</p>`)].join("\n"),
      product: text(first, "company") || null,
    };
  });
}

/** A guideline of the ABCD set as an article: what to say first, then the steps. */
export function toArticle(line: Line): object {
  const words = (items: readonly unknown[]) => items.filter((item): item is string => typeof item === "string");
  const steps = lines(line, "steps").map((step) => {
    const details = words(list(step, "details")).map((detail) => `<li>${escape(detail)}</li>`);
    const inner = details.length > 0 ? `<ul>${details.join("")}</ul>` : "";
    return `<li><strong>${escape(text(step, "action"))}</strong>: ${escape(text(step, "text"))}${inner}</li>`;
  });
  return {
    id: text(line, "id"),
    title: text(line, "title"),
    html: [
      `<p>${escape(text(line, "description"))}</p>`,
      ...words(list(line, "instructions")).map((sentence) => `<p>${escape(sentence)}</p>`),
      `<ol>${steps.join("")}</ol>`,
    ].join("\n"),
    keywords: [text(line, "flow"), text(line, "description")].filter(Boolean),
    product: null,
  };
}
