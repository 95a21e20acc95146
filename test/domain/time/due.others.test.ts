import { readDue } from "#domain/time";

/** Wednesday, 18 November 2026, 11:00 in a zone one hour ahead. */
const said = Date.UTC(2026, 10, 18, 10, 0);
const due = (words: string): string | null => {
  const at = readDue(words, said, () => 60);
  return at === null ? null : new Date(at + 3_600_000).toISOString().slice(0, 16).replace("T", " ");
};

const german = [
  ["Wir rufen Sie bis Freitag an", "2026-11-21 00:00"],
  ["Sie hören bis morgen 10 Uhr von uns", "2026-11-19 10:00"],
  ["Ich melde mich heute Nachmittag", "2026-11-18 18:00"],
  ["Der Monteur ruft Sie morgen früh an", "2026-11-19 12:00"],
  ["Das Geld ist innerhalb von 3 Werktagen da", "2026-11-24 00:00"],
  ["Sie bekommen in den nächsten zwei Tagen eine Mail", "2026-11-20 11:00"],
  ["Wir liefern in 2 bis 4 Tagen", "2026-11-22 11:00"],
  ["Ich bin in einer halben Stunde wieder da", "2026-11-18 11:30"],
  ["Der Ersatz kommt bis zum 3. Dezember", "2026-12-04 00:00"],
  ["Der Ersatz kommt bis 03.12.2026", "2026-12-04 00:00"],
  ["Das klärt die Werkstatt bis Ende der Woche", "2026-11-23 00:00"],
  ["Die Gutschrift kommt nächste Woche", "2026-11-30 00:00"],
  ["Wir melden uns bis um 5 Uhr", "2026-11-18 17:00"],
  ["Ich rufe Sie übermorgen an", "2026-11-21 00:00"],
] as const;

const french = [
  ["Je vous rappelle avant demain 10h", "2026-11-19 10:00"],
  ["Vous aurez une réponse d’ici vendredi", "2026-11-21 00:00"],
  ["Le remboursement part sous 48 heures", "2026-11-20 11:00"],
  ["Un technicien passe dans les 2 jours ouvrés", "2026-11-21 00:00"],
  ["Nous vous écrivons ce soir", "2026-11-18 22:00"],
  ["Vous serez rappelée demain matin", "2026-11-19 12:00"],
  ["La pièce arrive le 3 décembre", "2026-12-04 00:00"],
  ["Réponse aujourd'hui avant 18h30", "2026-11-18 18:30"],
  ["Je reviens vers vous après-demain", "2026-11-21 00:00"],
  ["Ce sera réglé la semaine prochaine", "2026-11-30 00:00"],
] as const;

const spanish = [
  ["Le llamamos antes del viernes", "2026-11-21 00:00"],
  ["Le escribo mañana por la mañana", "2026-11-19 12:00"],
  ["La devolución llega en un plazo de 48 horas", "2026-11-20 11:00"],
  ["El técnico va mañana a las 5 de la tarde", "2026-11-19 17:00"],
  ["Recibirá el recambio en 3 días hábiles", "2026-11-24 00:00"],
  ["Se lo confirmo pasado mañana", "2026-11-21 00:00"],
  ["Queda resuelto el 3 de diciembre", "2026-12-04 00:00"],
  ["Le respondo hoy", "2026-11-19 00:00"],
  ["Lo enviamos a fin de mes", "2026-12-01 00:00"],
] as const;

const portuguese = [
  ["Ligamos até sexta-feira", "2026-11-21 00:00"],
  ["Respondo até amanhã às 10h", "2026-11-19 10:00"],
  ["O reembolso sai em até 5 dias úteis", "2026-11-26 00:00"],
  ["O técnico passa na segunda", "2026-11-24 00:00"],
  ["Envio a etiqueta hoje à noite", "2026-11-18 22:00"],
  ["Chega depois de amanhã", "2026-11-21 00:00"],
  ["Chega em duas semanas", "2026-12-02 11:00"],
] as const;

const italian = [
  ["La richiamiamo entro venerdì", "2026-11-21 00:00"],
  ["Le scrivo domani mattina", "2026-11-19 12:00"],
  ["Il rimborso arriva entro 5 giorni lavorativi", "2026-11-26 00:00"],
  ["Avrà una risposta entro le 18 di oggi", "2026-11-18 18:00"],
  ["Il corriere passa tra due ore", "2026-11-18 13:00"],
  ["Il pezzo arriva il 3 dicembre", "2026-12-04 00:00"],
  ["La chiamo dopodomani", "2026-11-21 00:00"],
] as const;

const dutch = [
  ["We bellen u voor vrijdag terug", "2026-11-21 00:00"],
  ["U hoort het morgenochtend", "2026-11-19 12:00"],
  ["Het geld staat binnen 3 werkdagen op uw rekening", "2026-11-24 00:00"],
  ["Ik bel u over een uur", "2026-11-18 12:00"],
  ["De monteur komt vanmiddag", "2026-11-18 18:00"],
  ["U krijgt uiterlijk maandag antwoord", "2026-11-24 00:00"],
  ["Ik mail u morgen om 10.30 uur", "2026-11-19 10:30"],
  ["Het komt overmorgen", "2026-11-21 00:00"],
] as const;

const japanese = [
  ["明日までにご連絡します", "2026-11-20 00:00"],
  ["本日中に返金いたします", "2026-11-19 00:00"],
  ["２４時間以内にお返事します", "2026-11-19 11:00"],
  ["3営業日以内に発送します", "2026-11-24 00:00"],
  ["金曜日までに修理します", "2026-11-21 00:00"],
  ["本日午後5時までにお電話します", "2026-11-18 17:00"],
  ["明日の10時30分に伺います", "2026-11-19 10:30"],
  ["12月3日までにお届けします", "2026-12-04 00:00"],
  ["明後日お届けします", "2026-11-21 00:00"],
  ["今週中に確認します", "2026-11-23 00:00"],
] as const;

describe("when a promise is due, in other languages", () => {
  it.each([...german, ...french, ...spanish, ...portuguese, ...italian, ...dutch, ...japanese])("%s", (words, when) => {
    expect(due(words)).toBe(when);
  });

  it.each([
    "Wir melden uns so bald wie möglich",
    "Guten Morgen, wir kümmern uns darum",
    "Das ist seit Montag bekannt",
    "alle 15 Minuten prüfen wir das",
    "Nous revenons vers vous rapidement",
    "le colis est parti lundi dernier",
    "Por la mañana atendemos mejor",
    "la segunda pieza está en camino",
    "desde el lunes lo estamos mirando",
    "a quinta peça foi enviada",
    "La ricontatteremo al più presto",
    "We kijken ernaar",
    "後ほどご連絡します",
    "we do this as 3 people",
  ])("is not guessed: %s", (words) => {
    expect(due(words)).toBeNull();
  });
});
