import { baseLanguage, guessLanguage } from "#domain/sentiment";
import { aConversationOf, readAll } from "./conversation";

describe("the language of a message", () => {
  it.each([
    ["en", "Where is my parcel? It was due on Monday"],
    ["de", "Wo ist mein Paket? Es sollte am Montag kommen"],
    ["fr", "Où est mon colis ? Il devait arriver lundi"],
    ["es", "¿Dónde está mi paquete? Tenía que llegar el lunes"],
    ["it", "Dove è il mio pacco? Doveva arrivare lunedì con il corriere"],
    ["pt", "Onde está a minha encomenda? Não chegou na segunda"],
    ["nl", "Waar is mijn pakket? Het zou maandag komen"],
    ["nb", "Hvor er pakken min? Den skulle ha kommet på mandag"],
    ["sv", "Var är mitt paket? Det skulle ha kommit i måndags"],
    ["da", "Hvor er min pakke? Den skulle være kommet i mandags, har I noget?"],
    ["ar", "أين الطرد الخاص بي؟"],
    ["ru", "Где моя посылка?"],
    ["ja", "荷物はどこですか"],
    ["zh", "我的包裹在哪里?"],
    ["ko", "제 소포는 어디에 있나요?"],
    ["uk", "Де моя посилка? Її ще немає"],
    ["bg", "Къде е моята пратка?"],
    ["fa", "سفارش من کجاست؟ لطفا پیگیری کنید"],
    ["hi", "मेरा पार्सल कहाँ है?"],
    ["ta", "என் பார்சல் எங்கே?"],
    ["th", "พัสดุของฉันอยู่ที่ไหน"],
    ["am", "ጥቅሌ የት ነው?"],
  ])("is %s: %s", (language, text) => {
    expect(guessLanguage(text).language).toBe(language);
  });

  it.each([
    ["he", "The order 123 לא הגיעה אליי"],
    ["he", "שלום, I have a problem with the הזמנה שלי ב Halden Home"],
    ["ar", "I need مساعدة في طلبي من فضلك الطلب لم يصل"],
    ["ru", "мой wifi роутер Halden Link не работает"],
    ["ja", "注文番号 HH-48213 はどこ"],
    ["zh", "order 我的订单没有到"],
  ])("is that of the script, whatever English stands in it: %s", (language, text) => {
    expect(guessLanguage(text).language).toBe(language);
  });

  it.each([
    "The π symbol shows on my screen, it should not",
    "My friend Дмитрий ordered it for me and it did not arrive",
    "Señor José Muñoz has ordered the lamp from your shop",
    "Łukasz ordered it and it did not come",
  ])("stays English beside a sign or a name of another script: %s", (text) => {
    expect(guessLanguage(text).language).toBe("en");
  });

  it.each([
    "To jest do niczego, złożyłem zamówienie i nie przyszło",
    "Siparişim nerede? Üç hafta oldu ve hâlâ gelmedi",
    "Missä minun pakettini on? Sitä ei ole vieläkään näkynyt täällä",
    "Unde este coletul meu? Am comandat acum două săptămâni și nu a ajuns",
  ])("is some other one, not English, for Latin text it does not know: %s", (text) => {
    expect(guessLanguage(text).language).toBe("und");
  });

  it("stays open for text that is too short to tell", () => {
    expect(guessLanguage("HH-48213").language).toBeNull();
    expect(guessLanguage("").language).toBeNull();
  });

  it("says when a message is in two languages", () => {
    expect(guessLanguage("ahora tengo dos luces en la app, but at home I have only one").mixed).toBe(true);
    expect(guessLanguage("I have only one lamp at home").mixed).toBe(false);
  });

  it("has one name for written Norwegian", () => {
    expect([baseLanguage("nn-NO"), baseLanguage("no"), baseLanguage("en-us"), baseLanguage("")]).toEqual([
      "nb",
      "nb",
      "en",
      "",
    ]);
  });
});

describe("a conversation", () => {
  it("is not judged in another language, whatever its tag says", () => {
    const turns = aConversationOf("Wo ist mein Paket? Es sollte am Montag kommen", "HH-48213");
    expect(readAll(turns, "en-us")).toEqual({ kind: "notJudged", reason: "language", language: "de" });
  });

  it("goes by its tag while the words cannot tell", () => {
    expect(readAll(aConversationOf("HH-48213"), "nb-no")).toEqual({
      kind: "notJudged",
      reason: "language",
      language: "nb",
    });
    expect(readAll(aConversationOf("HH-48213"), "")).toMatchObject({ kind: "judged", level: 10 });
  });

  it("is judged in English when a few words are foreign, and those messages weigh nothing", () => {
    const turns = aConversationOf(
      "Bonjour, la machine ne marche pas du tout",
      "I am very unhappy with this machine, it is broken again",
    );
    const sentiment = readAll(turns);
    expect(sentiment).toMatchObject({ kind: "judged", course: [{ effects: [] }, { level: expect.any(Number) }] });
  });
});

describe("languages in plain Latin letters", () => {
  it.each([
    "barang saya belum sampai juga sudah dua minggu",
    "mera paisa abhi tak wapas nahi aaya",
    "siparisim hala gelmedi cok kotu",
    "toi chua nhan duoc hang",
    "hindi pa dumating ang order ko",
    "bado sijapata mzigo wangu kwa nini",
    "nao recebi o produto e ninguem responde",
    "todavia no me llego el pedido",
    "nie dostalem jeszcze mojej paczki",
  ])("are not English: %s", (text) => {
    expect(guessLanguage(text).language).not.toBe("en");
    expect(guessLanguage(text).language).not.toBeNull();
  });

  it.each(["ok thx", "no", "pls refund asap", "Norr QT-5 blinking red", "Ana Ruiz", "my frend cant login", "lol nope"])(
    "leave short English alone: %s",
    (text) => {
      expect(["en", null]).toContain(guessLanguage(text).language);
    },
  );
});
