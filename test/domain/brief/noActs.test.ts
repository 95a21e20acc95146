import { isNoAct } from "#domain/brief";

describe("what is no act, though it stands where acts stand", () => {
  it.each([
    "Unfortunately I am unable to refund a starter ticket",
    "The deposit can’t be returned before the lease ends",
    "Der Tarif kann ich leider nicht rückwirkend ändern",
    "I have located your booking KX-7781",
    "I've just checked the warehouse list",
    "I hand you over to Orders & billing now",
    "I'm passing you to a private banker",
  ])("is a rule or a look: %s", (clause) => {
    expect(isNoAct(clause)).toBe(true);
  });

  it.each([
    "I tried to pause the debit, but it can't be stopped after the 8th",
    "I have found your booking and cancelled it",
    "I've cancelled the order and am passing you to a colleague",
    "I've frozen the card ending 8830",
    "The request was refused by the carrier",
    "Ich habe die Sendung storniert",
  ])("is an act, done or attempted: %s", (clause) => {
    expect(isNoAct(clause)).toBe(false);
  });
});
