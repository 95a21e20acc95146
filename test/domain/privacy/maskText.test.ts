import { everyKind, type MaskKind, maskText } from "#domain/privacy";

const masked = (text: string, kinds?: readonly MaskKind[]): string => maskText(text, kinds).text;

describe("maskText at the parse boundary", () => {
  it.each([
    ["My card is 4242 4242 4242 4242, thanks", "My card is card ••••4242, thanks"],
    ["card:4242424242424242.", "card:card ••••4242."],
    ["4242-4242-4242-4242 and 3782 822463 10005", "card ••••4242 and card ••••0005"],
    ["４２４２４２４２４２４２４２４２ or ٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢", "card ••••4242 or card ••••4242"],
    ["Order 12 4242 4242 4242 4242 expires 12/27", "Order 12 card ••••4242 expires 12/27"],
  ])("shows the last four digits of a card: %s", (text, expected) => expect(masked(text)).toBe(expected));

  it.each([
    "4242 4242 4242 4243 fails the check digit",
    "1234567890128 has no issuer",
    "order HH-10233, case CAS-20718, invoice INV-004512, article KA-01042",
    "I tried 5 10 15 20 25 30 35 40 times",
    "id 550e8400-e29b-41d4-a716-446655440000",
    "x4242424242424242y",
  ])("leaves other numbers alone: %s", (text) => expect(masked(text)).toBe(text));

  it.each([
    ["Pay to DE89 3704 0044 0532 0130 00 please", "Pay to IBAN ••••3000 please"],
    ["gb29nwbk60161331926819", "IBAN ••••6819"],
    ["GB29 NWBK 6016 1331 9268 18 is mistyped", "GB29 NWBK 6016 1331 9268 18 is mistyped"],
  ])("shows the end of an account number that checks: %s", (text, expected) => expect(masked(text)).toBe(expected));

  it.each([
    ["United States", "536-90-4399"],
    ["United States, told", "ssn 536904399"],
    ["United Kingdom", "AB 12 34 56 C"],
    ["Spain", "12345678Z"],
    ["Spain, foreigner", "X1234567L"],
    ["Spain, foreigner, with dashes", "X-1234567-L"],
    ["Spain, foreigner, with points", "x-1.234.567-l"],
    ["Spain, with dashes", "12-345-678-Z"],
    ["Italy", "RSSMRA85T10A562S"],
    ["France", "2 55 08 14 168 025 38"],
    ["Sweden", "811228-9874"],
    ["Norway", "010100 50053"],
    ["Finland", "131052-308T"],
    ["Belgium", "85.07.30-033.28"],
    ["Brazil", "111.444.777-35"],
  ])("hides a national id whole: %s", (_, id) => {
    const { text, masks } = maskText(`It is ${id}.`);
    expect(text).toMatch(/^It is (ssn )?national id ••••\.$/);
    expect(masks.map((mask) => mask.kind)).toEqual(["nationalId"]);
  });

  it.each(["666-12-3456", "12345678A", "X-1234567-K", "111.444.777-36", "991399-1234"])(
    "keeps what fails a national check: %s",
    (text) => expect(masked(text)).toBe(text),
  );

  it.each([
    ["password: hunter22", "password: secret ••••"],
    ["my password is Tr0ub4dor&3 ok?", "my password is secret ••••"],
    ["Passwort: geheim", "Passwort: secret ••••"],
    ["Authorization: Bearer abcDEF123456", "Authorization: Bearer secret ••••"],
    ["the pin is 4071, cvv 123", "the pin is secret ••••, cvv secret ••••"],
    ["key sk_live_abcdefghij0123456789", "key secret ••••"],
    ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.sig", "secret ••••"],
  ])("hides a secret: %s", (text, expected) => expect(masked(text)).toContain(expected));

  it.each([
    "my password is wrong",
    "Forgot password: cannot log in any more",
    "the token is missing",
    "It says error code E42",
    "pin the post",
  ])("keeps talk about secrets: %s", (text) => expect(masked(text)).toBe(text));

  it.each([
    ["the visa is 4017 2288", "the visa is card ••••"],
    ["Meine Kreditkarte: 40172288…", "Meine Kreditkarte: card ••••…"],
    ["my amex is 3714 496353", "my amex is card ••••"],
    ["信用卡是 5200 8282 82", "信用卡是 card ••••"],
  ])("hides the half of a card that ends its message where it is called one: %s", (text, shown) => {
    expect(maskText(text).text).toBe(shown);
  });

  it.each([
    "it is 4017 2288",
    "my order is 4017 2288",
    "the card expires 12/2027",
    "my card ends in 4017",
    "paid by card on 20261118",
    "the card 4017 2288 was never used",
    "card hotline 0800 4411",
    "my card is 2026-11-18",
    "sim card 4017 2288",
  ])("leaves what only looks like half a card: %s", (text) => {
    expect(maskText(text).text).toBe(text);
  });

  it.each([
    ["library card 2123 4567 8902 24", "the shelves"],
    ["my Bibliothekskarte is 4242 4242 4242 4242", "the shelves, whatever its check digit"],
    ["4242 4242 4242 4242 is my library card", "named behind"],
    ["loyalty card: 9826 1234 5678 9013", "a shop"],
    ["carte de fidélité 2912 3456 7890 1", "a shop, in French"],
    ["tarjeta de socio 1234 5678 9012 3", "a club, in Spanish"],
    ["ポイントカード 1234 5678 9012 3456", "a shop, in Japanese"],
    ["бонусная карта 1234 5678 9012 3456", "a shop, in Russian"],
    ["health insurance card number 80 756 01234 56789 0", "health"],
    ["OV-chipkaart 3528 0412 3456 7891 1", "a train"],
  ])("keeps the number of a card that nobody pays with: %s (%s)", (text) => {
    expect(maskText(text).text).toBe(text);
  });

  it.each([
    "my card 2123 4567 8901 23",
    "bank card 2123 4567 8901 23",
    "gift card 1234 5678 9012 3456",
    "rewards card 4242 4242 4242 4242",
    "Diners Club card 3600 000000 0007",
    "the library card did not work, so I paid with my card 4242 4242 4242 4243",
  ])("hides the number of a card that pays, or may: %s", (text) => {
    expect(maskText(text).masks.map(({ kind }) => kind)).toEqual(["card"]);
  });

  it.each([
    "code 883211",
    "my code is 883211",
    "I am stuck at this screen. my code is 4471",
    "the code they sent me is 883 211",
    "der Code lautet 883211",
    "mi código es 883211",
    "コードは883211です",
    "my code's 883211",
  ])("hides a secret that is only called a code: %s", (text) => {
    expect(maskText(text).text).toMatch(/secret ••••/);
  });

  it.each([
    "error code 883211",
    "my error code is 883211",
    "Fehler-Code: 883211",
    "エラーコードは883211です",
    "promo code is 883211",
    "I have a discount! my code is 883211",
    "my code is 883211, 20% off",
    "zip code 902101",
    "código postal: 445566",
    "product code 883211",
    "商品コード: 883211",
    "my source code is 10000 lines",
    "code E883211",
    "the code on the label: 883211",
  ])("keeps a code that is no secret: %s", (text) => {
    expect(maskText(text).text).toBe(text);
  });

  it("leaves e-mail, phone and IP readable: a person calls back and compares", () => {
    const text = "mail ida@halden.example, call +47 22 12 34 56, from 10.0.0.7";
    expect(masked(text)).toBe(text);
  });

  it("gives offsets into the masked text", () => {
    const { text, masks } = maskText("😀 4242 4242 4242 4242 and password: hunter22");
    expect(masks.map((mask) => [mask.kind, text.slice(mask.from, mask.to)])).toEqual([
      ["card", "card ••••4242"],
      ["secret", "secret ••••"],
    ]);
  });

  it("masks what it has masked no further", () => {
    const once = masked("4242 4242 4242 4242, DE89 3704 0044 0532 0130 00, password: hunter22, pin 4071");
    expect(masked(once)).toBe(once);
  });
});

describe("maskText for telemetry and AI", () => {
  it.each([
    ["write to Ida.Lund+home@mail.halden.example!", "write to e-mail ••••!"],
    ["from 192.168.0.17 and 2001:db8::8a2e:370:7334", "from IP ••••• and IP ••••".replace("•••••", "••••")],
    ["call me at 467 3395", "call me at phone ••••"],
    ["+41 (0)44 668 18 00 or (602)272-9781", "phone •••• or phone ••••"],
    ["ring 541-714-1388x44 please", "ring phone •••• please"],
  ])("hides how to reach a person: %s", (text, expected) => expect(masked(text, everyKind)).toBe(expected));

  it.each([
    "firmware 3.1.0.22 of 2026-11-20 10:42:17",
    "on 11/20/2026 at 10:42",
    "order number 3348917502",
    "12345-6789 or 75534-030",
    "it costs € 1 234 567",
    "in 2019 2020 it worked",
    "3747 3911 Fourth Avenue",
    "std::vector at 10:30:45",
  ])("keeps versions, dates, orders, postcodes and amounts: %s", (text) => expect(masked(text, everyKind)).toBe(text));
});
