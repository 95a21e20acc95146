import fc from "fast-check";
import { emptyTranscript, mergeTurns, toTurn, type Transcript, type Turn } from "#domain/conversation";
import { permitReveal, revealMask } from "#domain/privacy";
import { triesOf } from "#soak";

type Said = readonly [speaker: Turn["speaker"], text: string, seconds?: number];

const toTurns = (said: readonly Said[]): readonly Turn[] =>
  said.map(([speaker, text, seconds], at) =>
    toTurn({
      id: `m${at}`,
      at: 1_800_000_000_000 + (seconds ?? at * 5) * 1_000,
      speaker,
      name: "",
      text,
      visibility: "customer",
      place: { feed: "transcriptPoll", index: at },
    }),
  );

const hear = (turns: readonly Turn[], before: Transcript = emptyTranscript): Transcript =>
  turns.reduce((transcript, turn) => mergeTurns(transcript, [turn]), before);
const shown = (said: readonly Said[]): readonly string[] => hear(toTurns(said)).turns.map(({ text }) => text);
const customer = (...texts: readonly string[]): readonly Said[] => texts.map((text) => ["customer", text] as const);

describe("what goes over several messages of one person", () => {
  it.each([
    [customer("5500 0000", "0000 0004"), ["card ••••", "card ••••0004"]],
    [customer("5500", "0000", "0000", "0004"), ["card ••••", "card ••••", "card ••••", "card ••••0004"]],
    [customer("the card is 5500 0000 0000", "0004 exp 09/29"), ["the card is card ••••", "card ••••0004 exp 09/29"]],
    [customer("5500 0000…", "and then 0000 0004"), ["card ••••…", "and then card ••••0004"]],
    [customer("DE89 3704 0044", "0532 0130 00"), ["IBAN ••••", "IBAN ••••3000"]],
    [customer("my password is", "Maple!tree7"), ["my password is", "secret ••••"]],
    [customer("wifi password", "Maple!tree7"), ["wifi password", "secret ••••"]],
    [customer("密码是", "qingwa88"), ["密码是", "secret ••••"]],
    [customer("the pin is", "7305"), ["the pin is", "secret ••••"]],
    [customer("ssn", "536 22 8741"), ["ssn", "national id ••••"]],
  ])("is masked in each: %j", (said, expected) => {
    expect(shown(said)).toEqual(expected);
  });

  it.each(["and then the rest is: ", "sorry, it goes on with "])(
    "hides what was given of an id that is called one, however the rest is led on to: %j",
    (lead) => {
      expect(shown(customer("my ssn is 536-22-8", `${lead}741`))[0]).toBe("my ssn is national id ••••");
    },
  );

  const id = "national id ••••";
  it.each([
    [customer("my social security number is 219 09", "5217"), [`my social security number is ${id}`, id]],
    [customer("SSN 219", "09", "5217, sorry, small keys"), [`SSN ${id}`, id, `${id}, sorry, small keys`]],
    [customer("219-09-", "5217"), [`${id}-`, id]],
    [customer("my SSN begins with 219 09", "and ends with 5217"), [`my SSN begins with ${id}`, `and ends with ${id}`]],
    [
      customer("mein Name steht im Brief, Steuer-ID 65 929", "970 489"),
      [`mein Name steht im Brief, Steuer-ID ${id}`, id],
    ],
    [customer("henkilötunnus 131052", "-308T"), [`henkilötunnus ${id}`, `-${id}`]],
    [customer("131052-", "308T"), [`${id}-`, id]],
    [customer("o meu CPF é 935.411", ".347-80"), [`o meu CPF é ${id}`, `.${id}`]],
    [customer("codice fiscale MRTMTT91D", "08F205J"), [`codice fiscale ${id}`, id]],
    [customer("个人身份证 440524", "18800101", "0014"), [`个人身份证 ${id}`, id, id]],
    [customer("マイナンバーは１２３４", "５６７８", "９０１８です"), [`マイナンバーは${id}`, id, `${id}です`]],
    [customer("주민번호 920513", "2012347 입니다"), [`주민번호 ${id}`, `${id} 입니다`]],
    [customer("СНИЛС 087", "654", "303", "00"), [`СНИЛС ${id}`, id, id, id]],
    [customer("الرقم القومي ٢٩٠٠١", "٠١١٢٣٤٥٦٧"), [`الرقم القومي ${id}`, id]],
    [customer("ת.ז. שלי 31456", "2787"), [`ת.ז. שלי ${id}`, id]],
  ])("is masked in each when it is a person's number: %j", (said, expected) => {
    expect(shown(said)).toEqual(expected);
  });

  it.each([
    [customer("my bike has 219", "09 spokes", "5217 km on it")],
    [customer("219", "09", "5217")],
    [customer("the blue one is fine", "415 555 2671 or 020 7946 0958")],
    [customer("invoice 131052", "3080")],
    [customer("Meine Steuer ist 2024 fällig", "Bestellung 65929 970489")],
    [customer("order 5500 0000", "0000 0004")],
    [customer("I forgot my password", "router7490x")],
    [customer("my password is", "wrong")],
    [customer("I lost my pin", "7305 is the order")],
    [customer("the first is 4512 3301", "call me on 7702 9914")],
    [customer("My card was declined", "512345678901 is the ticket")],
    [
      [
        ["customer", "5500 0000"],
        ["agent", "0000 0004"],
      ] as const,
    ],
    [
      [
        ["customer", "5500 0000", 0],
        ["customer", "0000 0004", 900],
      ] as const,
    ],
  ])("stays when it is something else: %j", (said) => {
    expect(shown(said)).toEqual(said.map(([, text]) => text));
  });

  it("is told when one message of somebody else, or lines of the platform, stand between", () => {
    const said: readonly Said[] = [
      ["customer", "5500 0000"],
      ["representative", "Please go on."],
      ["system", "Ola joined."],
      ["customer", "0000 0004"],
    ];
    expect(shown(said)).toEqual(["card ••••", "Please go on.", "Ola joined.", "card ••••0004"]);
  });

  it("hides the first half at once where it is called a card, and opens the whole to nobody", () => {
    const turns = toTurns(customer("My card is 5500 0000", "0000 0004"));
    expect(hear(turns.slice(0, 1)).turns[0]?.text).toBe("My card is card ••••");
    expect(hear(turns).turns.map(({ text }) => text)).toEqual(["My card is card ••••", "card ••••0004"]);
  });

  it("changes the message before, tells from where on, and keeps all others as they are", () => {
    const turns = toTurns(customer("Hello", "It is 5500 0000", "0000 0004", "Thank you"));
    const two = hear(turns.slice(0, 2));
    const three = hear(turns.slice(2, 3), two);
    expect([two.turns[1]?.text, three.turns[1]?.text]).toEqual(["It is 5500 0000", "It is card ••••"]);
    expect(three.firstChanged).toBe(1);
    expect(three.turns[0]).toBe(two.turns[0]);
    const four = hear(turns.slice(3), three);
    expect(four.firstChanged).toBe(3);
    expect(four.turns.slice(0, 3)).toEqual(three.turns);
    expect(four.turns.every((turn, at) => at === 3 || turn === three.turns[at])).toBe(true);
  });

  it("shows each part in its own place to a person who may see it, and marks stay with their words", () => {
    const bold = toTurn({
      ...{ id: "b", at: 1_800_000_005_000, speaker: "customer", name: "", visibility: "customer" },
      text: "0000 0004 thanks",
      marks: [{ kind: "strong", from: 10, to: 16 }],
    });
    const { turns } = hear([...toTurns(customer("5500 0000")), bold]);
    const permit = permitReveal(true);
    expect(turns.flatMap(({ masks }) => masks.map((mask) => revealMask(mask, permit)))).toEqual([
      "5500 0000",
      "0000 0004",
    ]);
    expect(turns[1]?.marks?.map(({ from, to }) => turns[1]?.text.slice(from, to))).toEqual(["thanks"]);
  });

  it("hides originals and sent values as it hides the words", () => {
    const [first, second] = toTurns(customer("number part one", "number part two"));
    const { turns } = hear([
      { ...first, original: "5500 0000", sent: "5500 0000" } as Turn,
      { ...second, original: "0000 0004", sent: "0000 0004" } as Turn,
    ]);
    expect(JSON.stringify(turns)).not.toMatch(/5500|0004"?,"sent":"0000/);
  });

  it("is the same in whatever order and grouping the messages arrive, and again", () => {
    const piece = fc.constantFrom(
      "5500 0000",
      "0000 0004",
      "5500",
      "0000",
      "0004",
      "my pin is",
      "7305",
      "ok",
      "password",
    );
    const said = fc.array(fc.tuple(fc.constantFrom("customer" as const, "representative" as const), piece), {
      maxLength: 12,
    });
    const arrival = said.chain((all) =>
      fc.tuple(fc.constant(toTurns(all)), fc.shuffledSubarray(toTurns(all) as Turn[], { minLength: all.length })),
    );
    fc.assert(
      fc.property(arrival, ([turns, shuffled]) => {
        const [all, one] = [mergeTurns(emptyTranscript, turns), hear(shuffled)];
        expect(one.turns).toEqual(all.turns);
        expect(mergeTurns(one, turns)).toBe(one);
      }),
      { numRuns: triesOf(300) },
    );
  });
});
