import type { Turn } from "#domain/conversation";
import { createArticleReader, readInquiry, type KnowledgeArticle } from "#domain/knowledge";
import { suggestResolutions } from "#domain/suggestions";
import { buildTurn } from "#support";

const article = (id: string, title: string, text: string, language: string): KnowledgeArticle => ({
  id,
  number: id,
  title,
  html: `<p>${text}</p>`,
  keywords: "",
  product: "",
  language,
  updatedAt: null,
});

const first = (question: string, articles: readonly KnowledgeArticle[], language: string): string => {
  const turns: readonly Turn[] = [buildTurn({ id: "1", speaker: "customer", text: question, visibility: "customer" })];
  const inquiry = readInquiry(turns, { product: "", versions: [], codes: [], subject: "" }, language);
  const found = suggestResolutions({
    inquiry,
    articles,
    cases: null,
    judgements: [],
    now: null,
    reader: createArticleReader(),
  });
  return found.kind === "none" ? "none" : (found.items[0]?.article.id ?? "none");
};

const shelves: Readonly<Record<string, readonly (readonly [question: string, title: string, text: string])[]>> = {
  "ja-jp": [
    ["洗濯機が脱水の途中で止まります", "洗濯機が脱水中に止まる", "洗濯物の片寄りを直し、もう一度始めてください。"],
    ["領収書をもう一度発行してほしいです", "領収書の再発行", "マイページの購入履歴から領収書を選びます。"],
  ],
  "zh-cn": [
    ["我的耳机左边没有声音", "耳机一侧没有声音", "请清洁耳机并重新配对。"],
    ["怎么修改收货地址", "修改收货地址", "在订单页面点击地址即可修改。"],
  ],
  "ko-kr": [
    ["충전기가 계속 뜨거워집니다", "충전기가 뜨거울 때", "충전기를 뽑고 30분 기다립니다."],
    ["비밀번호를 잊어버렸어요", "비밀번호 재설정", "로그인 화면에서 비밀번호 찾기를 누릅니다."],
  ],
  "th-th": [
    ["หูฟังข้างซ้ายไม่มีเสียง", "หูฟังไม่มีเสียง", "ทำความสะอาดหูฟังแล้วจับคู่ใหม่"],
    ["ขอเปลี่ยนที่อยู่จัดส่ง", "เปลี่ยนที่อยู่จัดส่ง", "เปิดหน้าคำสั่งซื้อแล้วแก้ไขที่อยู่"],
  ],
};

const { Segmenter } = Intl as unknown as { Segmenter: unknown };
const setSegmenter = (value: unknown): void =>
  void Object.defineProperty(Intl, "Segmenter", { value, configurable: true, writable: true });

describe.each([
  ["with the engine's dictionaries", Segmenter],
  ["without them", undefined],
])("a question in a script without spaces finds its article, %s", (_, segmenter) => {
  beforeEach(() => setSegmenter(segmenter));
  afterEach(() => setSegmenter(Segmenter));

  it.each(Object.keys(shelves))("%s", (language) => {
    const shelf = shelves[language] ?? [];
    const articles = shelf.map(([, title, text], at) => article(`K${at}`, title, text, language));
    expect(shelf.map(([question]) => first(question, articles, language))).toEqual(["K0", "K1"]);
  });

  it("beside Latin words and codes", () => {
    const articles = [
      article("K0", "Norr QT5のファンが回らない", "電源を抜いてください。", "ja-jp"),
      article("K1", "Norr QT8のファンが回らない", "電源を抜いてください。", "ja-jp"),
    ];
    expect(first("Norr QT-8ファンが動きません", articles, "ja-jp")).toBe("K1");
  });
});

describe("a model", () => {
  const models = ["QT-5", "WR-12", "KLMP-7"];
  const articles = models.map((model, at) =>
    article(`K${at}`, `Belt change on model ${model}`, "Open the cover and lift the belt.", "en-gb"),
  );

  it.each(["WR-12", "WR 12", "WR‑12", "WR–12", "wr12", "WR12"])("named %s finds its own article", (model) => {
    expect(first(`how do I change the belt on my ${model}?`, articles, "en-gb")).toBe("K1");
  });
});
