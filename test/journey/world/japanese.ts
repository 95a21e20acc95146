/** A conversation, an article and a case in Japanese: no blanks between the words. */
export const japanese = {
  customer: "高橋 彩",
  question: "水タンクの下から水が漏れて、床が濡れてしまいます。どうすれば直りますか？",
  article: {
    id: "KA-09081",
    title: "水タンクから水が漏れるとき",
    html: [
      "<h2>水タンクから水が漏れるとき</h2>",
      "<p>水タンクを外し、底のパッキンに汚れがないか確認してください。パッキンを水で洗い、向きを合わせて戻すと、水漏れは止まります。</p>",
      "<p>それでも漏れる場合は、新しいパッキンを無料でお送りします。</p>",
    ].join("\n"),
    keywords: ["水漏れ", "パッキン"],
    language: "ja-jp",
    updated: "2026-10-02",
  },
  /** Written in Japanese too, and about something else. */
  other: {
    id: "KA-09082",
    title: "請求書の住所を変更する",
    html: "<p>アカウントの画面で新しい住所を入力し、保存を押してください。次の請求書から新しい住所になります。</p>",
    keywords: ["請求書", "住所"],
    language: "ja-jp",
    updated: "2026-09-15",
  },
  case: {
    id: "CAS-09081",
    title: "水タンクの下から水漏れ",
    description: "水タンクの下から水が漏れて、台の上が濡れる。",
    opened: "2026-10-05T09:00:00Z",
    resolved: "2026-10-06T09:00:00Z",
    resolution: "パッキンを交換したところ、水漏れは止まった。",
    customer: "小林 健",
  },
} as const;
