/** What the gateway itself tells a customer, beside the agent and the person. */
export type Notice = "joined" | "ended";

type Words = Readonly<Record<Notice, string>>;

/** In the languages of the workspace; {name} is the person's. */
const words: Readonly<Record<string, Words>> = {
  en: { joined: "You are now talking to a person: {name}.", ended: "{name} has ended the conversation." },
  de: { joined: "Sie sprechen jetzt mit einem Menschen: {name}.", ended: "{name} hat das Gespräch beendet." },
  fr: { joined: "Vous parlez maintenant à une personne : {name}.", ended: "{name} a mis fin à la conversation." },
  ja: { joined: "ここからは担当者 {name} が対応します。", ended: "{name} が会話を終了しました。" },
  ar: { joined: "أنت تتحدث الآن مع شخص: {name}.", ended: "أنهى {name} المحادثة." },
};

/** A notice in a customer's language (BCP 47), in English where it is none of ours. */
export function writeNotice(notice: Notice, person: string, language: string): string {
  const own = words[language.slice(0, 2).toLowerCase()] ?? words.en;
  return (own?.[notice] ?? "").replace("{name}", person);
}
