/** A person who serves customers, as articles call them. */
const staff =
  "(?:support |service |human |ai |virtual |our |the |all |tier \\d )?(?:agents?|bots?|representatives?|reps?|advis[eo]rs?|operators?|csrs?|support staff|staff members?|staff|associates?)";

/** Patterns by language of what is said to, or of, those who answer customers. Case is ignored. */
const patterns: readonly RegExp[] = [
  // English: what agents do, what they tell "the customer", what they keep to themselves, whom they pass it on to.
  new RegExp(
    `^(?:only |as an? |our |the )?${staff}[,:]? (?:should|must|may|can|cannot|can't|could|will|shall|need|needs|have to|has to|are|is|do|does|never|only)\\b(?! be (?:re)?(?:started|installed|updated|running|configured|enabled|deployed|stopped|removed))`,
  ),
  // A person of staff and what they do: software agents are installed and restarted, people verify and refund.
  new RegExp(
    `^(?:only |our |the |a |all )?(?:support |service |customer service |customer |human )?(?:agents?|representatives?|advis[eo]rs?|supervisors?|managers|team leads?|staff) (?:usually |always |normally |typically |often |then |also |first |generally )?(?:verif(?:y|ies)|approves?|refunds?|checks?|asks?|offers?|explains?|informs?|confirms?|tells?|reviews?|decides?|gives?|grants?|issues?|creates?|logs?|escalates?|transfers?|appl(?:y|ies)|waives?|handles?|contacts?|follow|follows|documents?|notes?|assess(?:es)?|looks? up)\\b`,
  ),
  /^(?:please |always |first |then )?(?:verify|validate|confirm|check|record|note) (?:the |each |every )(?:customer|caller|client|cardholder|account holder)(?:'s|s')? (?:identity|name|address|details|date|number|id|account|consent|mood|tone)/,
  /^(?:please |always |first |then |never |only |do not |don't |you (?:may|can|should|must) )?(?:tell|ask|inform|advise|remind|offer|reassure|thank|explain to|apologi[sz]e to|greet|warn|notify|assure|give|send|promise|refer|direct|instruct|encourage|persuade|quote|grant|refund|credit|charge|escalate|transfer|verify with|confirm with|let) (?:to )?(?:the|every|each|a|an|any|your|this) (?:\p{L}+ )?(?:customers?|callers?|clients?|users?|guests?|members?|patients?|passengers?|subscribers?|cardholders?|buyers?|policyholders?|tenants?)\b/u,
  /\b(?:if|when|once|unless|until|while|before|after|because|whether|that) (?:the|a|an|this) (?:customer|caller|client)\b(?! (?:number|portal|id|account|area|login|service|card|app|support|zone|cent(?:re|er)|code|reference|page|website|site|console)\b)/,
  /\b(?:do not|don't|never|must not|may not) (?:disclose|reveal|promise|tell|mention|admit|volunteer|commit|quote|offer|disclos\w+)\b(?!.*\byou(?:r|rs)?\b)/,
  /\b(?:escalate|hand over|pass|transfer|route|forward)\b.{0,40}\bto (?:the |your |a )?(?:tier|level \d|supervisor|team lead|second line|back office|l[123])\b/,
  /\byour (?:supervisor|team lead|shift lead)\b/,
  /\b(?:for|internal|staff|agent)s? (?:use|eyes) only\b|\binternal(?: use)? only\b|\bnot for customers\b|\bdo not (?:share|send|forward) (?:this |it )?(?:with|to) (?:the )?(?:customers?|clients?|callers?)\b/,
  /\b(?:goodwill|retention|margin|write-off) (?:credit|gesture|budget|limit|offer|payment)s?\b.{0,40}\b(?:up to|of|at most|below|under)\b/,
  // German
  /\b(?:mitarbeiter(?:innen|\*innen|:innen)?|agenten|kundenberater(?:innen)?|sachbearbeiter(?:innen)?) (?:soll|sollen|müssen|muss|dürfen|darf|können|bieten|geben|prüf(?:en|t)|erstatten|genehmigen|fragen|informieren|entscheiden|klären|bestätigen|notieren)\b/,
  /\b(?:dem|der|den|die|einem|einer) (?:kunden|kundin|kunde|anrufer|anruferin)\b.{0,60}\b(?:mitteilen|sagen|anbieten|erklären|mit|an|informieren|bitten)\b|^(?:informieren|bitten|fragen|beruhigen|erinnern) sie (?:den|die) (?:kunden|kundin|anrufer)/,
  /\b(?:nur intern|interner hinweis|nicht an kunden|nicht weitergeben)\b/,
  // French, Spanish, Italian, Portuguese, Dutch
  /^(?:les |l'|nos )?(?:agents?|conseillers?|téléconseillers?) (?:doivent|doit|peuvent|peut|ne|vérifie(?:nt)?|propose(?:nt)?|rembourse(?:nt)?|valide(?:nt)?|demande(?:nt)?|informe(?:nt)?|accorde(?:nt)?)\b|^(?:informez|dites|demandez|proposez|expliquez|rappelez|offrez)\b.{0,40}\b(?:le|la|au|à la|les|aux) clients?\b|\b(?:usage interne|ne pas communiquer)\b/,
  /^(?:los |el |nuestros )?(?:agentes?|asesor(?:es)?|operadores?) (?:deben|debe|pueden|puede|no|verifican?|ofrecen?|reembolsan?|aprueban?|preguntan?|informan?)\b|^(?:informe|diga|pida|ofrezca|explique|recuerde|pregunte)\b.{0,40}\b(?:al|a la|el) cliente\b|\buso interno\b/,
  /^(?:gli |l'|i )?(?:operator[ei]|agenti|addetti) (?:devono|deve|possono|può|non|verifican?o?|offr(?:e|ono)|rimborsa(?:no)?|approva(?:no)?|chied(?:e|ono))\b|^(?:informare|dire|chiedere|offrire|spiegare|comunicare)\b.{0,40}\b(?:il|al|alla|la) cliente\b/,
  /^(?:os |o |nossos )?(?:agentes?|atendentes?|operadores?) (?:devem|deve|podem|pode|não|verificam?|oferecem?|reembolsam?|aprovam?|perguntam?)\b|^(?:informe|diga|peça|ofereça|explique|pergunte)\b.{0,40}\b(?:ao|à|o) cliente\b/,
  /^(?:onze |de )?(?:medewerkers?|agenten) (?:moeten|moet|mogen|mag|kunnen|kan|controle(?:ert|ren)|bied(?:t|en)|vra(?:agt|gen)|keur(?:t|en))\b|^(?:vertel|informeer|vraag|bied|leg)\b.{0,40}\b(?:de|aan de) klant\b|\b(?:alleen intern|intern gebruik)\b/,
  // Japanese, Chinese
  /お客様に.{0,20}(?:伝え|案内|説明|お伝え|確認して)|(?:オペレーター|担当者)(?:は|が)|社内(?:限り|専用|用|向け)|お客様には?(?:言わ|伝え)ない/,
  /(?:告知|询问|提醒|安抚|引导|向)(?:客户|顾客|用户)|客服(?:人员)?(?:应|需|须|可|不得)|内部(?:使用|资料|备注)|(?:请勿|不要|不得)(?:告知|透露)/,
];

/** Readers of an article who are spoken to: "your", "you". What agents "may call you" about can be sent. */
const toReader = /\byou(?:r|rs|rself)?\b/;

/**
 * Whether a sentence is meant for those who answer customers and not for customers: it tells what agents do, what to tell
 * "the customer", or what to keep back. Linear; at most 600 characters are read.
 */
export function isStaffTalk(sentence: string): boolean {
  const text = sentence
    .slice(0, 600)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}]{1,9}/u, "");
  const [first, ...others] = patterns;
  if (first?.test(text) === true) return !toReader.test(text);
  return others.some((pattern) => pattern.test(text));
}
