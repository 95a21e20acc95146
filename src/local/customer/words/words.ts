/** Every word of the customer's page. {name} is somebody's name. */
export type Words = {
  readonly support: string;
  readonly withAgent: string;
  readonly waiting: string;
  readonly withPerson: string;
  /** Before the first message, and read out first. */
  readonly notice: string;
  readonly nowAgent: string;
  readonly nowWaiting: string;
  readonly nowPerson: string;
  readonly nowEnded: string;
  readonly youLeft: string;
  readonly askPerson: string;
  readonly leave: string;
  readonly log: string;
  readonly you: string;
  readonly aiAgent: string;
  readonly message: string;
  readonly send: string;
  readonly keys: string;
  readonly helped: string;
  readonly didNotHelp: string;
  readonly thanks: string;
  readonly notMeant: string;
  readonly sources: string;
  readonly typing: string;
  readonly sending: string;
  readonly failed: string;
  readonly tooFast: string;
  readonly tooLong: string;
  readonly again: string;
  readonly connecting: string;
  readonly lost: string;
  readonly over: string;
  readonly startNew: string;
  readonly answers: string;
  readonly submit: string;
  readonly choose: string;
  readonly noCard: string;
};

const english: Words = {
  support: "Support",
  withAgent: "You are talking to an AI agent",
  waiting: "You are waiting for a person",
  withPerson: "You are talking to a person: {name}",
  notice:
    "You are talking to an AI agent, not to a person. It answers from help articles and can be wrong. You can ask for a person at any time.",
  nowAgent: "You are now talking to an AI agent",
  nowWaiting: "A person was asked to take over. The AI agent is silent now.",
  nowPerson: "You are now talking to a person: {name}",
  nowEnded: "{name} has ended the conversation. From here on the AI agent answers.",
  youLeft: "You have ended the conversation.",
  askPerson: "Talk to a person",
  leave: "End conversation",
  log: "Conversation",
  you: "You",
  aiAgent: "AI agent",
  message: "Write a message",
  send: "Send",
  keys: "Enter sends, Shift+Enter starts a line, F6 goes to the next part of the page.",
  helped: "This helped",
  didNotHelp: "This did not help",
  thanks: "Thank you for telling us.",
  notMeant: "Not what I meant",
  sources: "Sources",
  typing: "{name} is typing",
  sending: "Sending",
  failed: "Not sent.",
  tooFast: "Not sent: too many messages at once. Please wait ten seconds.",
  tooLong: "Not sent: a message has at most 6,000 characters.",
  again: "Try again",
  connecting: "Connecting",
  lost: "Not connected. What you write is kept; we try again.",
  over: "This conversation is not there any more.",
  startNew: "Start a new conversation",
  answers: "Suggested answers",
  submit: "Submit",
  choose: "Choose",
  noCard: "A part of this message cannot be shown here.",
};

const german: Words = {
  support: "Kundendienst",
  withAgent: "Sie sprechen mit einem KI-Agenten",
  waiting: "Sie warten auf einen Menschen",
  withPerson: "Sie sprechen mit einem Menschen: {name}",
  notice:
    "Sie sprechen mit einem KI-Agenten, nicht mit einem Menschen. Er antwortet aus Hilfeartikeln und kann sich irren. Sie können jederzeit nach einem Menschen fragen.",
  nowAgent: "Sie sprechen jetzt mit einem KI-Agenten",
  nowWaiting: "Ein Mensch wurde gebeten zu übernehmen. Der KI-Agent schweigt jetzt.",
  nowPerson: "Sie sprechen jetzt mit einem Menschen: {name}",
  nowEnded: "{name} hat das Gespräch beendet. Ab hier antwortet der KI-Agent.",
  youLeft: "Sie haben das Gespräch beendet.",
  askPerson: "Mit einem Menschen sprechen",
  leave: "Gespräch beenden",
  log: "Gespräch",
  you: "Sie",
  aiAgent: "KI-Agent",
  message: "Nachricht schreiben",
  send: "Senden",
  keys: "Eingabe sendet, Umschalt+Eingabe beginnt eine Zeile, F6 führt zum nächsten Teil der Seite.",
  helped: "Das hat geholfen",
  didNotHelp: "Das hat nicht geholfen",
  thanks: "Danke für die Rückmeldung.",
  notMeant: "Das meinte ich nicht",
  sources: "Quellen",
  typing: "{name} schreibt",
  sending: "Wird gesendet",
  failed: "Nicht gesendet.",
  tooFast: "Nicht gesendet: zu viele Nachrichten auf einmal. Bitte warten Sie zehn Sekunden.",
  tooLong: "Nicht gesendet: Eine Nachricht hat höchstens 6.000 Zeichen.",
  again: "Noch einmal versuchen",
  connecting: "Verbindung wird aufgebaut",
  lost: "Nicht verbunden. Was Sie schreiben, bleibt erhalten; wir versuchen es weiter.",
  over: "Dieses Gespräch gibt es nicht mehr.",
  startNew: "Neues Gespräch beginnen",
  answers: "Vorgeschlagene Antworten",
  submit: "Absenden",
  choose: "Auswählen",
  noCard: "Ein Teil dieser Nachricht kann hier nicht gezeigt werden.",
};

const french: Words = {
  support: "Assistance",
  withAgent: "Vous parlez à un agent IA",
  waiting: "Vous attendez une personne",
  withPerson: "Vous parlez à une personne : {name}",
  notice:
    "Vous parlez à un agent IA, pas à une personne. Il répond à partir d’articles d’aide et peut se tromper. Vous pouvez demander une personne à tout moment.",
  nowAgent: "Vous parlez maintenant à un agent IA",
  nowWaiting: "Une personne a été appelée. L’agent IA se tait maintenant.",
  nowPerson: "Vous parlez maintenant à une personne : {name}",
  nowEnded: "{name} a mis fin à la conversation. L’agent IA répond désormais.",
  youLeft: "Vous avez mis fin à la conversation.",
  askPerson: "Parler à une personne",
  leave: "Terminer la conversation",
  log: "Conversation",
  you: "Vous",
  aiAgent: "Agent IA",
  message: "Écrire un message",
  send: "Envoyer",
  keys: "Entrée envoie, Maj+Entrée commence une ligne, F6 passe à la partie suivante de la page.",
  helped: "Cela m’a aidé",
  didNotHelp: "Cela ne m’a pas aidé",
  thanks: "Merci de votre avis.",
  notMeant: "Ce n’est pas ce que je voulais dire",
  sources: "Sources",
  typing: "{name} écrit",
  sending: "Envoi",
  failed: "Non envoyé.",
  tooFast: "Non envoyé : trop de messages à la fois. Veuillez attendre dix secondes.",
  tooLong: "Non envoyé : un message compte au plus 6 000 caractères.",
  again: "Réessayer",
  connecting: "Connexion",
  lost: "Non connecté. Ce que vous écrivez est conservé ; nous réessayons.",
  over: "Cette conversation n’existe plus.",
  startNew: "Commencer une nouvelle conversation",
  answers: "Réponses proposées",
  submit: "Valider",
  choose: "Choisir",
  noCard: "Une partie de ce message ne peut pas être affichée ici.",
};

const japanese: Words = {
  support: "サポート",
  withAgent: "AI エージェントと会話しています",
  waiting: "担当者をお待ちいただいています",
  withPerson: "担当者と会話しています: {name}",
  notice:
    "相手は人ではなく AI エージェントです。ヘルプ記事をもとに回答しますが、誤ることがあります。いつでも担当者を呼び出せます。",
  nowAgent: "ここからは AI エージェントが対応します",
  nowWaiting: "担当者に引き継ぎを依頼しました。AI エージェントは応答を止めています。",
  nowPerson: "ここからは担当者が対応します: {name}",
  nowEnded: "{name} が会話を終了しました。ここからは AI エージェントが応答します。",
  youLeft: "会話を終了しました。",
  askPerson: "担当者と話す",
  leave: "会話を終了",
  log: "会話",
  you: "あなた",
  aiAgent: "AI エージェント",
  message: "メッセージを入力",
  send: "送信",
  keys: "Enter で送信、Shift+Enter で改行、F6 でページの次の部分に移ります。",
  helped: "役に立った",
  didNotHelp: "役に立たなかった",
  thanks: "ご意見ありがとうございます。",
  notMeant: "聞きたいことと違います",
  sources: "出典",
  typing: "{name} が入力中",
  sending: "送信中",
  failed: "送信できませんでした。",
  tooFast: "送信できませんでした。一度に送信されたメッセージが多すぎます。10 秒お待ちください。",
  tooLong: "送信できませんでした。メッセージは 6,000 文字までです。",
  again: "もう一度送信",
  connecting: "接続中",
  lost: "接続されていません。入力内容は保持され、再接続を続けます。",
  over: "この会話はもうありません。",
  startNew: "新しい会話を始める",
  answers: "回答の候補",
  submit: "送信する",
  choose: "選択",
  noCard: "このメッセージの一部はここに表示できません。",
};

const arabic: Words = {
  support: "الدعم",
  withAgent: "أنت تتحدث مع وكيل ذكاء اصطناعي",
  waiting: "أنت في انتظار شخص",
  withPerson: "أنت تتحدث مع شخص: {name}",
  notice: "أنت تتحدث مع وكيل ذكاء اصطناعي وليس مع شخص. يجيب من مقالات المساعدة وقد يخطئ. يمكنك طلب شخص في أي وقت.",
  nowAgent: "أنت تتحدث الآن مع وكيل ذكاء اصطناعي",
  nowWaiting: "طُلب من شخص أن يتولى المحادثة. توقف وكيل الذكاء الاصطناعي عن الرد.",
  nowPerson: "أنت تتحدث الآن مع شخص: {name}",
  nowEnded: "أنهى {name} المحادثة. يجيب وكيل الذكاء الاصطناعي من الآن.",
  youLeft: "لقد أنهيت المحادثة.",
  askPerson: "التحدث مع شخص",
  leave: "إنهاء المحادثة",
  log: "المحادثة",
  you: "أنت",
  aiAgent: "وكيل ذكاء اصطناعي",
  message: "اكتب رسالة",
  send: "إرسال",
  keys: "يرسل المفتاح Enter، ويبدأ Shift+Enter سطرًا جديدًا، وينتقل F6 إلى الجزء التالي من الصفحة.",
  helped: "هذا أفادني",
  didNotHelp: "هذا لم يفدني",
  thanks: "شكرًا على رأيك.",
  notMeant: "ليس هذا ما قصدته",
  sources: "المصادر",
  typing: "{name} يكتب",
  sending: "جارٍ الإرسال",
  failed: "لم تُرسل.",
  tooFast: "لم تُرسل: رسائل كثيرة دفعة واحدة. يرجى الانتظار عشر ثوانٍ.",
  tooLong: "لم تُرسل: الحد الأقصى للرسالة 6000 حرف.",
  again: "حاول مرة أخرى",
  connecting: "جارٍ الاتصال",
  lost: "غير متصل. ما تكتبه محفوظ، ونحاول الاتصال من جديد.",
  over: "لم تعد هذه المحادثة موجودة.",
  startNew: "بدء محادثة جديدة",
  answers: "إجابات مقترحة",
  submit: "إرسال",
  choose: "اختر",
  noCard: "لا يمكن عرض جزء من هذه الرسالة هنا.",
};

export const languages: Readonly<Record<string, Words>> = {
  en: english,
  de: german,
  fr: french,
  ja: japanese,
  ar: arabic,
};

/** The words of a language (BCP 47), in English where it is none of ours. */
export const wordsOf = (locale: string): Words => languages[locale.slice(0, 2).toLowerCase()] ?? english;

export const fill = (words: string, name: string): string => words.replace("{name}", name);
