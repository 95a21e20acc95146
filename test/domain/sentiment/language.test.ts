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
  ])("is %s: %s", (language, text) => {
    expect(guessLanguage(text).language).toBe(language);
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
