/** A sentence of the skeleton in the five languages, by the codes of `pcf.config.json`; `{title}` is the panel's title. */
type Sentence = Readonly<Record<number, string>>;

const called: Sentence = {
  1033: "Warmline {title}",
  1031: "Warmline-Bereich {title}",
  1036: "{title} de Warmline",
  1041: "Warmline の {title}",
  1025: "{title} من Warmline",
};

const shown: Sentence = {
  1033: "Shows {title} beside the conversation.",
  1031: "Zeigt {title} neben der Konversation.",
  1036: "Affiche {title} à côté de la conversation.",
  1041: "会話の横に {title} を表示します。",
  1025: "يعرض {title} بجانب المحادثة.",
};

const empty: Sentence = {
  1033: "The customer has not written yet.",
  1031: "Noch hat der Kunde nichts geschrieben.",
  1036: "Le client n’a pas encore écrit.",
  1041: "お客様からのメッセージはまだありません。",
  1025: "لم يكتب العميل بعد.",
};

const last: Sentence = {
  1033: "The customer’s last message",
  1031: "Die letzte Nachricht des Kunden",
  1036: "Dernier message du client",
  1041: "お客様の最新のメッセージ",
  1025: "آخر رسالة من العميل",
};

const say = (sentence: Sentence, language: number, title: string): string =>
  (sentence[language] ?? sentence[1033] ?? "").replace("{title}", title);

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const head = `<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="resmimetype">
    <value>text/microsoft-resx</value>
  </resheader>
  <resheader name="version">
    <value>2.0</value>
  </resheader>
  <resheader name="reader">
    <value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
  </resheader>
  <resheader name="writer">
    <value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
  </resheader>
`;

/** The words of a new panel in a language, as a resx. Its title is yet to be translated; the sentences are. */
export function writeWords(topic: string, title: string, language: number): string {
  const words: readonly (readonly [key: string, value: string])[] = [
    ["control.name", say(called, language, title)],
    ["control.description", say(shown, language, title)],
    [`${topic}.title`, title],
    [`${topic}.empty`, say(empty, language, title)],
    [`${topic}.last`, say(last, language, title)],
  ];
  const data = words.map(
    ([key, value]) => `  <data name="${key}" xml:space="preserve">\n    <value>${escape(value)}</value>\n  </data>\n`,
  );
  return `${head}${data.join("")}</root>\n`;
}
