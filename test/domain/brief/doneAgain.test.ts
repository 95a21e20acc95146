import fc from "fast-check";
import { type Brief, type DoneAct, findDoneAgain } from "#domain/brief";
import { triesOf } from "#soak";
import { buildLine, emptyBrief, pointAt } from "#support";
import { anyCharacter } from "#support/text";

const done = (text: string, changed = true): DoneAct => ({ line: buildLine(text, pointAt(undefined)), changed });
const briefWith = (acts: readonly DoneAct[], change: Partial<Brief> = {}): Brief => ({
  ...emptyBrief,
  done: acts,
  ...change,
});
const warn = (text: string, ...acts: readonly DoneAct[]): string | null =>
  findDoneAgain(text, briefWith(acts))?.line.text ?? null;

const refunded = done("Refunded $139.99 to the card on file");
const cancelled = done("Cancelled the annual plan");

describe("a text that would do again what was done", () => {
  it.each([
    ["I can refund the $139.99 for you now.", refunded],
    ["We’ll be refunding your card in five days.", refunded],
    ["To cancel your plan, open the settings.", cancelled],
    ["Your order was found. Next, we cancel the annual plan", cancelled],
    ["Wir erstatten Ihnen den Betrag auf Ihre Karte.", done("Betrag von 49 € auf die Karte erstattet")],
    ["Nous allons annuler votre abonnement.", done("L’abonnement a été annulé")],
    ["Podemos reembolsar el pedido HH-48213.", done("He reembolsado el pedido HH-48213")],
    ["Vamos cancelar a assinatura.", done("A assinatura foi cancelada")],
    ["Possiamo rimborsare il biglietto.", done("Ho rimborsato il biglietto")],
    ["We kunnen de kaart blokkeren.", done("Ik heb de kaart geblokkeerd")],
    ["注文をキャンセルいたします。", done("注文をキャンセルしました")],
    ["We can refund the order.", done("refund_order (order HH-48213): ok, 14:02 UTC")],
  ])("is told with the act: %s", (text, act) => {
    expect(warn(text, act)).toBe(act.line.text);
  });

  it.each([
    ["says it as done", "Your $139.99 was refunded to the card already.", refunded],
    ["says it as done in the past", "I’ve cancelled the annual plan for you.", cancelled],
    ["speaks of another thing", "I can refund the delivery fee.", refunded],
    ["speaks of another act", "Please keep the card on file.", refunded],
    ["would do what could not be done", "We’ll cancel the annual plan.", done("Cancel the annual plan", false)],
    ["shares a count or an hour alone", "Refunds take 14 days.", done("Refunded the deposit, 14:02 UTC")],
  ])("is none where it %s", (_, text, act) => {
    expect(warn(text, act)).toBeNull();
  });

  it("is none where it only says what the customer wants", () => {
    const wants = buildLine("Cancel the annual plan", pointAt(undefined));
    const draft = "Wanted: Cancel the annual plan. Done: cancelled the annual plan.";
    expect(findDoneAgain(draft, briefWith([cancelled], { wants }))).toBeNull();
    expect(findDoneAgain(`${draft} Next: cancel the plan.`, briefWith([cancelled], { wants }))).toBe(cancelled);
  });
});

describe("laws of the warning", () => {
  const verbs = ["refund", "cancel", "freeze", "replace", "book"] as const;
  const things = ["plan", "card", "ticket", "kettle", "HH-48213"];
  const text = fc.string({ unit: anyCharacter, maxLength: 120 });
  const acts = fc
    .array(fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...things), fc.boolean()), { maxLength: 4 })
    .map((list) => list.map(([verb, thing, changed]) => done(`${verb} the ${thing}`, changed)));

  it("never comes without a done act, whatever the text", () => {
    fc.assert(
      fc.property(text, acts, (draft, list) => {
        expect(findDoneAgain(`${draft} we refund the plan`, briefWith(list.filter((act) => !act.changed)))).toBeNull();
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("is always one of the done acts itself, with its sources", () => {
    fc.assert(
      fc.property(text, acts, fc.constantFrom(...verbs), fc.constantFrom(...things), (draft, list, verb, thing) => {
        const act = findDoneAgain(`${draft} ${verb} the ${thing}`, briefWith(list));
        expect(act === null || (list.includes(act) && act.changed)).toBe(true);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("never comes for a text that shares no act", () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(...verbs), fc.constantFrom(...things), (list, verb, thing) => {
        const others = list.filter((act) => !act.line.text.startsWith(verb));
        expect(findDoneAgain(`We can ${verb} the ${thing} now.`, briefWith(others))).toBeNull();
      }),
      { numRuns: triesOf(200) },
    );
  });
});
