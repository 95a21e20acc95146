/** What the gateway itself tells a customer, beside the agent and the person. */
export type Notice = "joined" | "ended" | "ticket" | "nothing";

type Words = Readonly<Record<Notice, string>>;

/** In the languages of the workspace; {name} is the person's, or the ticket's number. */
const words: Readonly<Record<string, Words>> = {
  en: {
    joined: "You are now talking to a person: {name}.",
    ended: "{name} has ended the conversation.",
    ticket: "Nobody is there at the moment. Your request is written down as {name}; a person will answer you.",
    nothing: "Nobody could be reached, and nothing could be written down. Please try again later.",
  },
  de: {
    joined: "Sie sprechen jetzt mit einem Menschen: {name}.",
    ended: "{name} hat das Gespräch beendet.",
    ticket: "Im Moment ist niemand da. Ihr Anliegen ist unter {name} notiert; ein Mensch wird Ihnen antworten.",
    nothing:
      "Es war niemand zu erreichen, und es konnte nichts notiert werden. Bitte versuchen Sie es später noch einmal.",
  },
  fr: {
    joined: "Vous parlez maintenant à une personne : {name}.",
    ended: "{name} a mis fin à la conversation.",
    ticket:
      "Personne n’est disponible pour le moment. Votre demande est enregistrée sous {name} ; une personne vous répondra.",
    nothing: "Personne n’a pu être joint et rien n’a pu être enregistré. Veuillez réessayer plus tard.",
  },
  ja: {
    joined: "ここからは担当者 {name} が対応します。",
    ended: "{name} が会話を終了しました。",
    ticket: "現在、担当者が不在です。ご用件は {name} として記録しました。後ほど担当者がお答えします。",
    nothing: "担当者に連絡できず、ご用件も記録できませんでした。しばらくしてからもう一度お試しください。",
  },
  ar: {
    joined: "أنت تتحدث الآن مع شخص: {name}.",
    ended: "أنهى {name} المحادثة.",
    ticket: "لا يوجد أحد في الوقت الحالي. تم تسجيل طلبك بالرقم {name} وسيرد عليك أحد الموظفين.",
    nothing: "تعذر الوصول إلى أحد وتعذر تسجيل أي شيء. يرجى المحاولة لاحقًا.",
  },
};

/** A notice in a customer's language (BCP 47), in English where it is none of ours. */
export function writeNotice(notice: Notice, person: string, language: string): string {
  const own = words[language.slice(0, 2).toLowerCase()] ?? words.en;
  return (own?.[notice] ?? "").replace("{name}", person);
}
