import type { Script } from "./scripts";

/** Something private by its name, as it is written, and what of it no panel, request or row may show: never its last four. */
type Secret = { readonly name: string; readonly trace: RegExp };

/** A conversation with something private in all that belongs to it, one of which no article is known, and what is private there. */
export type Planted = {
  readonly language: string;
  readonly customer: string;
  readonly script: string;
  readonly gapScript: string;
  readonly secrets: readonly Secret[];
  /** A text with all of it, as a person writes it while the desk is open. */
  readonly told: string;
  readonly article: { readonly id: string; readonly title: string };
  readonly case: { readonly title: string };
};

const latin = {
  told:
    "I paid with card 4532 9081 7346 2519, my account is DE44 5001 0517 5407 3249 31, my SSN is 536-47-2918, DNI 48762310X, " +
    "password: Bramble?77quay",
  others: "refunded to card 5138 4720 6915 7308, account NL61 INGB 0417 1643 00, login password: Teasel!Moat40",
} as const;

const japanese = {
  told:
    "カード番号は3548 9012 7463 5186、口座はFR76 3000 6000 0112 3456 7890 189、マイナンバーは738204619050、" +
    "パスワードはKawazu58tobです",
  others: "返金は５１３８４７２０６９１５７３０８へ、PW：Tombo93ike",
} as const;

const othersLatin: readonly Secret[] = [
  { name: "another's card", trace: /5138\D{0,3}4720|4720\D{0,3}6915/ },
  { name: "another's account", trace: /INGB\W{0,3}0417/ },
  { name: "another's password", trace: /Teasel/ },
  { name: "another customer", trace: /Farnaby/ },
];
const othersJapanese: readonly Secret[] = [
  { name: "another's card", trace: /[5５][1１][3３][8８]\D{0,3}[4４][7７]/ },
  { name: "another's password", trace: /Tombo93/ },
  { name: "another customer", trace: /鷹取/ },
];

export const planted: readonly Planted[] = [
  {
    language: "English",
    customer: "Bronagh Teller",
    script: "journey-private-latin",
    gapScript: "journey-private-latin-gap",
    told: latin.told,
    article: { id: "KA-09094", title: "Clear error E94 on the steam valve" },
    case: { title: "Error E94 after a move" },
    secrets: [
      { name: "card", trace: /4532\D{0,3}9081|9081\D{0,3}7346/ },
      { name: "card over two messages", trace: /4556\D{0,3}3714|3714\D{0,3}4963/ },
      { name: "account", trace: /5001\W{0,3}0517|5407\W{0,3}3249/ },
      { name: "SSN", trace: /536\W{0,3}47/ },
      { name: "DNI", trace: /48762310/ },
      { name: "password", trace: /Bramble/ },
      ...othersLatin,
    ],
  },
  {
    language: "Japanese",
    customer: "神谷 律子",
    script: "journey-private-japanese",
    gapScript: "journey-private-japanese-gap",
    told: japanese.told,
    article: { id: "KA-09095", title: "給湯ランプが点滅するとき" },
    case: { title: "給湯ランプの点滅が止まらない" },
    secrets: [
      { name: "card", trace: /3548\D{0,3}9012|9012\D{0,3}7463/ },
      { name: "card over two messages", trace: /4556\D{0,3}3714|3714\D{0,3}4963/ },
      { name: "account", trace: /3000\W{0,3}6000|6000\W{0,3}0112/ },
      { name: "my number", trace: /738204\W{0,3}6/ },
      { name: "password", trace: /Kawazu/ },
      ...othersJapanese,
    ],
  },
];

const texts = {
  "journey-private-latin": {
    ...latin,
    locale: "en-GB",
    caseId: "CAS-94094",
    asks: "My Brio 3 shows error E94 and the steam valve whistles. I want it repaired by Thursday",
    askAgain: "That did not help, the valve still whistles with E94",
    tries: "Thank you. Please close the steam valve and restart it. You will be called back tomorrow.",
    cut: ["my other card is 4556 3714", "4963 0008"],
  },
  "journey-private-japanese": {
    ...japanese,
    locale: "ja-JP",
    caseId: "CAS-94095",
    asks: "Brio 3の給湯ランプが点滅して、お湯が出ません。木曜日までに修理してほしいです。",
    askAgain: "それでも給湯ランプの点滅が止まりません。",
    tries: "ありがとうございます。電源を入れ直してください。",
    cut: ["もう一枚のカードは4556 3714", "4963 0008"],
  },
} as const;

function plantScript({ script, customer, case: known }: Planted): Script {
  const { told, asks, askAgain, tries, cut, locale, caseId } = texts[script as keyof typeof texts];
  return {
    id: script,
    customer: { name: customer, locale },
    product: "Brio 3",
    case: { id: caseId, title: `${known.title}, ${told}`.slice(0, 190), description: told },
    handoff: {
      lastTopic: told,
      message: told,
      variables: { Product: "Brio 3", RefundTo: told, StepsTried: [told], [told.slice(0, 60)]: "yes" },
    },
    turns: [
      { speaker: "customer", text: asks },
      { speaker: "agent", text: `${tries} ${told}` },
      { speaker: "customer", text: told, activity: { attachments: [{ contentType: "application/pdf", name: told }] } },
      { speaker: "customer", text: "", activity: { value: { refund: told } } },
      ...cut.map((text) => ({ speaker: "customer", text }) as const),
      { speaker: "customer", text: askAgain },
      { speaker: "agent", text: `I am asking a person to help you. ${told}` },
    ],
    after: [],
  };
}

/** Nothing is known of this in any article. */
const unknown = {
  "journey-private-latin-gap": "Do you sponsor village brass bands?",
  "journey-private-japanese-gap": "御社は村の吹奏楽団を後援していますか？",
} as const;

function plantGap({ gapScript, customer, told }: Planted): Script {
  return {
    id: gapScript,
    customer: { name: `${customer} II` },
    handoff: { message: told },
    turns: [
      { speaker: "customer", text: unknown[gapScript as keyof typeof unknown] },
      { speaker: "customer", text: told },
      { speaker: "agent", text: "I am asking a person to help you." },
    ],
    after: [],
  };
}

export const plantedScripts: readonly Script[] = planted.flatMap((one) => [plantScript(one), plantGap(one)]);

export const plantedArticles: readonly object[] = [
  {
    id: "KA-09094",
    title: planted[0]?.article.title,
    html: `<p>To clear error E94 on the steam valve of a Brio 3, hold Steam for nine seconds; the first time it was ${latin.others}.</p><p>${latin.others}</p>`,
    keywords: ["E94", "steam valve", latin.others],
    product: "Brio 3",
    updated: "2026-10-20",
  },
  {
    id: "KA-09095",
    title: planted[1]?.article.title,
    html: `<p>給湯ランプが点滅するときは、タンクを外して水を入れ直してください。${japanese.others}</p>`,
    keywords: ["給湯ランプ", "点滅"],
    product: "Brio 3",
    language: "ja-jp",
    updated: "2026-10-20",
  },
];

export const plantedCases: readonly object[] = [
  {
    id: "CAS-09094",
    title: `${planted[0]?.case.title}, ${latin.others}`.slice(0, 190),
    description: `The steam valve whistles and E94 shows. ${latin.others}`,
    product: "Brio 3",
    opened: "2026-10-05T09:00:00Z",
    resolved: "2026-10-06T09:00:00Z",
    resolution: `Replaced the steam valve; ${latin.others}`,
    customer: "Ottoline Farnaby",
  },
  {
    id: "CAS-09095",
    title: planted[1]?.case.title,
    description: `給湯ランプが点滅して、お湯が出ない。${japanese.others}`,
    product: "Brio 3",
    opened: "2026-10-05T09:00:00Z",
    resolved: "2026-10-06T09:00:00Z",
    resolution: `タンクの水を入れ直して点滅は止まった、${japanese.others}`,
    customer: "鷹取 いずみ",
  },
];
