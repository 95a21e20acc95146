import type { Unit } from "./calendar";

/** Words for time in German, French, Spanish, Portuguese, Italian, Dutch and Japanese, as `foldText` leaves them. */

/** By the number they mean. */
export const counts: readonly (readonly string[])[] = [
  [],
  ["ein", "eine", "einem", "einer", "einen", "un", "une", "una", "um", "uma", "un'", "een"],
  ["zwei", "deux", "dos", "dois", "duas", "due", "twee"],
  ["drei", "trois", "tres", "tre", "drie"],
  ["vier", "quatre", "cuatro", "quatro", "quattro"],
  ["funf", "cinq", "cinco", "cinque", "vijf"],
];

const within =
  "(?:innerhalb|binnen|in|im|dans|sous|en|d'ici|dentro|em|no prazo|plazo|prazo|entro|fra|tra|over|nelle|nei|nas|nos|ate|maximal|maximum|hasta)";
const filler =
  "(?: (?:de|von|der|den|les|las|los|le|i|a|maximo))?(?: (?:nachsten|kommenden|prochaine?s|proxim[ao]s|prossim[ei]|komende|volgende))?";
const count = `(\\d{1,3}|${counts.flat().join("|")})`;
const lead = `\\b${within}${filler} (?:\\d{1,3} ?(?:-|a|bis|o|ou|oder|of|tot) ?)?${count} ?`;

/** How long from now, the longer names first; without a count it is half of one. */
export const spanWords: readonly (readonly [Unit, RegExp])[] = [
  ["hour", /\b(?:halben stunde|demi-heure|media hora|meia hora|mezz'ora|half uur)\b/g],
  [
    "workingDay",
    new RegExp(
      `${lead}(?:werktage?n?|arbeitstage?n?|jours? ouvr[a-z]{1,5}|dias? (?:habil(?:es)?|laborables?|ut(?:eis|il))|giorn[oi] lavorativ[oi]|werkdag(?:en)?)\\b`,
      "g",
    ),
  ],
  ["minute", new RegExp(`${lead}(?:minut[a-z]{1,2}|min)\\b`, "g")],
  ["hour", new RegExp(`${lead}(?:stunden?|std|heures?|h|horas?|or[ae]|uur|uren)\\b`, "g")],
  ["day", new RegExp(`${lead}(?:tage?n?|jours?|dias?|giorn[oi]|dag(?:en)?)\\b`, "g")],
  ["week", new RegExp(`${lead}(?:wochen?|semaines?|semanas?|settiman[ae]|week|weken)\\b`, "g")],
  ["minute", /(\d{1,3})分(?:以内|後|ほど)/g],
  ["hour", /(\d{1,3})時間(?:以内|後|ほど)/g],
  ["workingDay", /(\d{1,3})営業日(?:以内|後|ほど)/g],
  ["day", /(\d{1,3})日(?:以内|後|ほど)/g],
  ["week", /(\d{1,3})週間(?:以内|後|ほど)/g],
];

const joint = "(?: (?:a|de(?: la)?|de l'|da|por la|pela|du|della|di|'s|am|in der))?";
const behind = (words: string): RegExp => new RegExp(`^(?:${joint}[ -]?(?:${words})|の?(?:${words}))`);

/** What may stand behind a day or a clock, and the hour at which that part of the day is over. */
export const dayParts: readonly { readonly words: RegExp; readonly until: number }[] = [
  { words: behind("fruh|vormittag|morgen|matin|manana|manha|mattina|ochtend|朝|午前"), until: 12 },
  { words: behind("nachmittag|apres-midi|pomeriggio|middag|午後"), until: 18 },
  { words: behind("tarde"), until: 20 },
  { words: behind("abend|soir|noche|noite|sera|avond|nacht|夜|夕方|晩"), until: 22 },
];

const week = "(?:woche|semaine|semana|settimana|week)";
const month = "(?:monats|mois|mes|mese|maand)";

/** Words for a day: how many days ahead, or what it is the end of. */
export const dayWords: readonly {
  readonly words: RegExp;
  readonly ends: number | "week" | "next week" | "month";
}[] = [
  { words: /\b(?:heute|aujourd'hui|hoy|hoje|oggi|vandaag)\b|今日|本日/g, ends: 0 },
  {
    words:
      /\b(?:cet?|esta|van|sta) ?(?=matin|apres-midi|soir|manana|manha|tarde|noche|noite|mattina|sera|ochtend|middag|avond)|今(?=[朝夜晩])/g,
    ends: 0,
  },
  {
    words:
      /(?<!(?:guten|goede|heute|jeden|elke|am|la|esta|pasado|depois de) |apres-)\b(?:morgen(?=ochtend|middag|avond)|(?:morgen|demain|manana|domani|amanha)\b)|明日/g,
    ends: 1,
  },
  {
    words: /\b(?:ubermorgen|apres-demain|pasado manana|depois de amanha|dopodomani|overmorgen)\b|明後日/g,
    ends: 2,
  },
  {
    words: new RegExp(
      `\\b(?:(?:diese[rn]?|cette|de la|esta|questa|deze|ende der|fine|fi[mn](?:al)? d[ea]) ${week}|wochenende|week-?end)\\b|今週`,
      "g",
    ),
    ends: "week",
  },
  {
    words: new RegExp(
      `\\b(?:(?:nachste[rn]?|kommende[rn]?|proxima|prossima|volgende) ${week}|${week} (?:prochaine|prossima|que vie?ne?m?))\\b|来週`,
      "g",
    ),
    ends: "next week",
  },
  {
    words: new RegExp(
      `\\b(?:monatsende|(?:ende (?:des|dieses)|fin (?:du|de ce)|fi[mn](?:al)? d(?:e|el|o|e este)|fine(?: del)?|einde? van deze?|einde? van de) ${month})\\b|今月|月末`,
      "g",
    ),
    ends: "month",
  },
];

const isOver = "(?<!(?:seit|depuis|desde|desde el|dal|da|sinds|letzten|vorigen|vorige|afgelopen) )";
const wasOver = "(?! (?:dernier|pasado|passad[ao]|scors[ao]))";

const toWeekday = (names: string, kanji: string): RegExp =>
  new RegExp(`${isOver}\\b(?:${names})(?:\\b|(?=nachmittag|abend|vormittag))${wasOver}|${kanji}曜`, "g");

/** The days of the week from Sunday. Portuguese ones are ordinals too, and are read only behind a word that leads to a day. */
export const weekdayWords: readonly RegExp[] = [
  toWeekday("sonntag|dimanche|domingo|domenica|zondag", "日"),
  toWeekday("montag|lundi|lunes|lunedi|maandag|(?:ate|na|nesta|proxima) segunda|segunda-feira", "月"),
  toWeekday("dienstag|mardi|martes|martedi|dinsdag|(?:ate|na|nesta|proxima) terca|terca-feira", "火"),
  toWeekday("mittwoch|mercredi|miercoles|mercoledi|woensdag|(?:ate|na|nesta|proxima) quarta|quarta-feira", "水"),
  toWeekday("donnerstag|jeudi|jueves|giovedi|donderdag|(?:ate|na|nesta|proxima) quinta|quinta-feira", "木"),
  toWeekday("freitag|vendredi|viernes|venerdi|vrijdag|(?:ate|na|nesta|proxima) sexta|sexta-feira", "金"),
  toWeekday("samstag|sonnabend|samedi|sabado|sabato|zaterdag", "土"),
];

/** The months from January, where they are not written as in English. */
export const monthWords: readonly (readonly string[])[] = [
  ["januar", "janvier", "enero", "janeiro", "gennaio", "januari"],
  ["februar", "fevrier", "febrero", "fevereiro", "febbraio", "februari"],
  ["marz", "mars", "marzo", "marco", "maart"],
  ["avril", "abril", "aprile"],
  ["mai", "mayo", "maio", "maggio", "mei"],
  ["juni", "juin", "junio", "junho", "giugno"],
  ["juli", "juillet", "julio", "julho", "luglio"],
  ["aout", "agosto", "augustus"],
  ["septembre", "septiembre", "setembro", "settembre"],
  ["oktober", "octobre", "octubre", "outubro", "ottobre"],
  ["novembre", "noviembre", "novembro"],
  ["dezember", "decembre", "diciembre", "dezembro", "dicembre"],
];

const year = "(\\d{4})";

/** Dates, and which of their two numbers comes first; a year may follow. */
export const dates: readonly { readonly words: RegExp; readonly order: "day" | "month" }[] = [
  {
    words: new RegExp(
      `\\b(\\d{1,2})(?:er|o|\\.)? ?(?:de |d')?(${monthWords.flat().join("|")})\\b(?: (?:de )?${year})?`,
      "g",
    ),
    order: "day",
  },
  { words: new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.(?:${year}|(?!\\d))`, "g"), order: "day" },
  {
    words: new RegExp(
      `\\b(?:le|el|del|ate|dia|il|op|voor|uiterlijk) (\\d{1,2})/(\\d{1,2})(?:/${year})?(?![\\d/])`,
      "g",
    ),
    order: "day",
  },
  { words: /(\d{1,2})月(\d{1,2})日/g, order: "month" },
];

/** Clocks: half of the day before them (Japanese), hour, minutes. */
export const hourWords: readonly RegExp[] = [
  /()\b(\d{1,2})(?:[:.](\d{2}))? ?(?:uhr|uur|heures?|horas?|h(\d{2})?)\b/g,
  /()\b(?:bis|vor|um|gegen|avant|demain|jour|las|as|le|alle|dalle|voor|om|tegen|tot|ore|a) (\d{1,2})[:.](\d{2})\b(?![.:]?\d)/g,
  /()\b(?:a las|de las|ate as|antes das|pelas|entro le|prima delle|alle|alle ore) (\d{1,2})\b(?![.:/-]?\d| ?(?:h|uhr|min|stund|tag|woch|people|%))/g,
  /(午前|午後)?(\d{1,2})時(?:(\d{2})分)?(?!間)/g,
];
