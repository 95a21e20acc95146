import { createArticleReader, readInquiry } from "#domain/knowledge";
import { suggestResolutions } from "#domain/suggestions";
import { anArticle, aTurn } from "#support";

/** The passage quoted from an article about what is asked, in the article's own language. */
function quote(asked: string, title: string, html: string): string {
  const facts = { product: "", versions: [], codes: [], subject: "" };
  const found = suggestResolutions({
    inquiry: readInquiry([aTurn("t1", "customer", asked)], facts, ""),
    articles: [anArticle("KA-1", title, html, { product: "", language: "" })],
    cases: null,
    judgements: [],
    now: null,
    reader: createArticleReader(),
    searched: true,
  });
  return found.kind === "found" ? (found.items[0]?.passage.text ?? "") : "";
}

describe("sentences of a passage stand as the article has them", () => {
  it.each([
    [
      "Japanese",
      "フィルターの交換方法",
      "<p>電源を切ってください。フィルターを左に回して外します。新しいフィルターを入れます。</p>",
      "電源を切ってください。フィルターを左に回して外します。新しいフィルターを入れます。",
    ],
    [
      "Chinese",
      "更换滤芯",
      "<p>请先关闭电源。向左转动滤芯并取出。装入新滤芯。</p>",
      "请先关闭电源。向左转动滤芯并取出。装入新滤芯。",
    ],
    ["Thai", "เปลี่ยนไส้กรอง", "<p>ปิดเครื่องก่อน! หมุนไส้กรองไปทางซ้ายแล้วดึงออก</p>", "ปิดเครื่องก่อน! หมุนไส้กรองไปทางซ้ายแล้วดึงออก"],
    [
      "English",
      "Change the filter",
      "<p>Switch it off.  Turn the filter to the left.</p>",
      "Switch it off. Turn the filter to the left.",
    ],
  ])("%s in one paragraph", (_, title, html, words) => {
    expect(quote(title, title, html)).toBe(words);
  });

  it.each([
    [
      "Japanese",
      "フィルターの交換",
      "<p>電源を切ってください。</p><p>フィルターを外します。</p>",
      "電源を切ってください。フィルターを外します。",
    ],
    [
      "English",
      "The filter",
      "<p>Switch it off.</p><p>Take the filter out.</p>",
      "Switch it off. Take the filter out.",
    ],
  ])("%s in two", (_, title, html, words) => {
    expect(quote(title, title, html)).toBe(words);
  });
});
