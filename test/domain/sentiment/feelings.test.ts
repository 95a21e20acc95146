import { loadFeelings } from "#commands/brief";
import {
  anyLanguage,
  createSentimentReader,
  feelingsForm,
  lexiconLength,
  openFeelings,
  type Sentiment,
} from "#domain/sentiment";
import { aConversationOf } from "./conversation";

const feelings = loadFeelings();
const read = (language: string, ...texts: readonly string[]): Sentiment =>
  createSentimentReader("", null, feelings).update({ turns: aConversationOf(...texts) }, language);
const levelOf = (sentiment: Sentiment): number => (sentiment.kind === "judged" ? sentiment.level : 0);

describe("sentiment in other languages", () => {
  it.each([
    ["de", "Das ist eine Unverschämtheit, ich warte seit Wochen und niemand ruft zurück."],
    ["fr", "C'est scandaleux, j'attends depuis des semaines et personne ne rappelle."],
    ["es", "Es una vergüenza, llevo esperando semanas y nadie me llama."],
    ["pt", "É uma vergonha, estou à espera há semanas e ninguém liga."],
    ["it", "È una vergogna, aspetto da settimane e nessuno mi richiama."],
    ["nl", "Dit is een schande, ik wacht al weken en niemand belt terug."],
    ["ja", "最悪です。何週間も待たされて、誰からも連絡がありません。"],
  ])("hears anger in %s", (language, text) => {
    expect(levelOf(read(language, text))).toBeLessThanOrEqual(8);
  });

  it.each([
    ["de", "Wunderbar, alles gelöst, vielen Dank für die freundliche Hilfe!"],
    ["fr", "C'est parfait, tout est réglé, merci beaucoup pour votre gentillesse !"],
    ["es", "Perfecto, ya está solucionado, muchísimas gracias por su amabilidad."],
    ["pt", "Ótimo, já está resolvido, muito obrigada pela simpatia."],
    ["it", "Ottimo, tutto risolto, grazie mille per la gentilezza!"],
    ["nl", "Geweldig, het is opgelost, hartelijk dank voor de vriendelijke hulp!"],
    ["ja", "無事に直りました。とても丁寧な対応をありがとうございました。"],
  ])("hears joy in %s", (language, text) => {
    expect(levelOf(read(language, text))).toBeGreaterThanOrEqual(12);
  });

  it.each([
    ["de", "Ich möchte meine Adresse ändern, die neue ist Lindenweg 4."],
    ["fr", "Je voudrais changer mon adresse, la nouvelle est 4 rue des Tilleuls."],
    ["es", "Quisiera cambiar mi dirección, la nueva es calle del Tilo 4."],
    ["pt", "Queria mudar a minha morada, a nova é rua da Tília 4."],
    ["it", "Vorrei cambiare il mio indirizzo, il nuovo è via dei Tigli 4."],
    ["nl", "Ik wil graag mijn adres wijzigen, het nieuwe is Lindelaan 4."],
    ["ja", "住所を変更したいです。新しい住所は桜通り4番地です。"],
  ])("hears nothing in a plain request in %s", (language, text) => {
    expect(levelOf(read(language, text))).toBe(10);
  });

  it("turns praise that is denied: 'nicht zufrieden'", () => {
    expect(levelOf(read("de", "Ich bin mit der Reparatur überhaupt nicht zufrieden."))).toBeLessThan(10);
    expect(levelOf(read("de", "Ich bin mit der Reparatur sehr zufrieden."))).toBeGreaterThan(10);
  });

  it("says which words moved it, with parts that add up", () => {
    const sentiment = read("it", "Sono delusa, la lavatrice non funziona ancora");
    if (sentiment.kind !== "judged") throw new Error("It is judged.");
    const [turn] = sentiment.course;
    expect(turn?.effects.map(({ words }) => words)).toEqual(["delusa", "non funziona"]);
    expect(turn?.score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(turn?.score.points);
  });

  it("reads each message in its own language", () => {
    const sentiment = read(
      "nl",
      "Waar blijft mijn fiets? Ik wacht al drie weken.",
      "This is ridiculous, you are useless",
    );
    if (sentiment.kind !== "judged") throw new Error("It is judged.");
    expect(sentiment.course.map(({ effects }) => effects.length > 0)).toEqual([true, true]);
  });

  it("is the same however many updates brought it, also when the platform's tag comes late", () => {
    const turns = aConversationOf("super, danke", "das hat nicht geklappt, sehr ärgerlich", "ok");
    const reader = createSentimentReader("", null, feelings);
    reader.update({ turns: turns.slice(0, 1) }, "");
    reader.update({ turns: turns.slice(0, 2) }, "de-de");
    expect(reader.update({ turns }, "de-de")).toEqual(
      createSentimentReader("", null, feelings).update({ turns }, "de-de"),
    );
  });

  it("stays silent without words of feeling, and in a language nobody wrote them for", () => {
    const turns = aConversationOf("Das ist eine Unverschämtheit, ich warte seit Wochen.");
    expect(createSentimentReader().update({ turns }, "de")).toMatchObject({ kind: "notJudged", language: "de" });
    expect(read("sv", "Det här är helt oacceptabelt, jag har väntat i flera veckor")).toMatchObject({
      kind: "notJudged",
      language: "sv",
    });
  });

  it("leaves out what the agent wrote, quotations and names", () => {
    expect(levelOf(read("de", "Auf der Seite steht „Wir sind begeistert“, was heißt das?"))).toBe(10);
    expect(levelOf(read("it", "Il pacco va alla signora Felice Gioia"))).toBe(10);
    expect(
      levelOf(
        read(
          "es",
          "agent: es una vergüenza que esto haya pasado otra vez",
          "es una vergüenza que esto haya pasado otra vez",
        ),
      ),
    ).toBe(10);
  });
});

describe("how things stand, in English", () => {
  const plain = "The parcel with order 4471 is at the depot in Hull.";
  const asked = "get me a person, I have said this three times";

  it("moves the conversation, and not the level of the message itself", () => {
    const sentiment = read("en", plain, asked);
    if (sentiment.kind !== "judged") throw new Error("It is judged.");
    expect(sentiment.level).toBeLessThan(10);
    expect(sentiment.course.map(({ level }) => level)).toEqual([10, 10]);
    expect(sentiment.course[1]?.bearing.map(({ words }) => words)).toContain("get me");
    expect(sentiment.moved?.turn).toBe(sentiment.course[1]?.turn);
    expect(sentiment.score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(sentiment.score.points);
  });

  it.each([
    [10, "I want to change my address."],
    [10, "Hello, my washing machine does not drain. What can I do?"],
    [11, "Thank you!"],
    [9, "Could you connect me to an agent?"],
    [8, "This is the third time I write. Still no answer."],
  ])("leaves one message by itself at level %s: %s", (level, text) => {
    expect(levelOf(read("en", text))).toBe(level);
  });

  it("is left to an organisation's own weights where it has some", () => {
    const weights = {
      unit: 0.01,
      lexicon: Array.from({ length: lexiconLength }, () => [0, 0] as const),
      grams: new Map(),
    };
    const turns = aConversationOf(plain, asked);
    const own = createSentimentReader("", weights, feelings).update({ turns }, "en");
    expect(own).toEqual(createSentimentReader("", weights).update({ turns }, "en"));
  });
});

describe("a file of feelings", () => {
  const points = feelings.languages.get("de")?.points;
  const whole = { form: feelingsForm, points: { [anyLanguage]: points }, languages: {} };

  it.each([
    ["nothing", null],
    ["another form", { ...whole, form: "warmline.feelings/1" }],
    ["a missing weight", { ...whole, points: { [anyLanguage]: { ...points, bad: undefined } } }],
    ["a language without its kinds", { ...whole, languages: { de: { best: "gut" } } }],
    ["a language that nothing is weighed in", { ...whole, points: {}, languages: { de: {} } }],
  ])("is refused when it is %s", (_what, document) => {
    expect(openFeelings(document)).toBeNull();
  });

  it("opens when it is whole", () => {
    expect(openFeelings(whole)?.languages.size).toBe(0);
  });
});
