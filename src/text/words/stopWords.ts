import { foldWord } from "./fold";

const words = `
a about above after again against all also am an and any are aren arent as at be because been before being below
between both but by can cannot cant could couldn couldnt d did didn didnt do does doesn doesnt doing don dont down
during each either else etc ever every few for from further get gets getting go goes going gone got had hadn hadnt has
hasn hasnt have haven havent having he hed hell her here heres hers herself hes him himself his how however i id ill im
in into is isn isnt it its itself ive just let lets ll m made make makes many may maybe me might mine more most much
must my myself neither nor now of off on once one only or other others otherwise our ours ourselves out over own per
quite rather re really s said same say says see shall she shed shes should shouldn shouldnt since so some such t than
that thats the their theirs them themselves then there theres these they theyd theyll theyre theyve this those though
through thus to too under until up upon us ve very via was wasn wasnt way we wed well were weren werent weve what whats
when whenever where whether which while who whoever whom whose why will with within without won wont would wouldn
wouldnt yet you youd youll your youre yours yourself yourselves youve`;

/**
 * Function words of other languages a European desk meets. Words that mean something in English ("pour", "die", "men")
 * are left out: a page's language is not always known, and a lost content word costs more than a kept function word.
 */
const otherWords = `
aber alle als auch auf aus bei bin bis bist da dann das dass dein dem den der des dich dir doch du ein eine einem einen
einer es euch für haben habe ich ihm ihn ihr ihre im ist ja jetzt kann kein keine können mein meine mich mir mit nach
noch nur oder sehr sein seine sich sie sind um und uns unser vom von vor wann warum weil wenn werden wie wieder wir wird
wo zu zum zur über
au aussi avec ce ces cest cette ceux dans de depuis des dois donc du elle elles en est et eu il ils jai je la le les leur
lui ma mais même mes moi mon même ne nos notre nous où ou par pas plus pourquoi qua quand que quel quelle qui quil sa sans
ses si sont sur ta te tes toi ton tous tout très tu un une vos votre vous été être avez avons
aan al bij dat deze dit een er geen heb hebben heeft het hij hoe ik ja jij kan maar meer mijn naar niet nog of
om onze ook op te uit van voor waar wat wel werd wij zijn zo
al como con cual cuando de del desde donde el ella en entre era es esta está este esto estoy fue hace hasta hay la las le
les lo los más me mi mis mucho muy ni nos o para pero por porque que qué quien se ser si sí sobre su sus también te tengo
tiene todo tu un una uno y ya yo
che chi ci così da dal della delle di dove è gli ho il io lei lo loro ma mi molto nella non per perché più quando
questo sono suo un una
alt at av blir da deg den denne der dere det dette di dig din ditt dom eg eit eller en er et etter fikk fra få före
går han har hva hvem hvor hvordan ikke i inte jag jeg kan kunne må med meg mig min mitt mot mye mycket når nå
også och og om oss på seg sig skal skulle som så til till ut ved vi vil ville være är att där efter eller från
här hur mot
`;

/** Particles and endings of scripts without spaces, as dictionaries and pairs of letters give them, and Korean ones. */
const unspacedWords = `
が は を に で と も の へ や か ね よ な だ て た し さ れ る い う ん い ます まし ました ませ ません です でし でした ない なく する した して し
いる いた いて いま ある あり あっ なる なり なっ から まで より など って では には とは ので のに けど けれど こと もの これ それ あれ この その あの どう
てい てく くだ ださ さい って った ため たい たら たく ください という ように よう しま りま すが すか
的 了 是 我 你 您 他 她 它 们 我们 你们 在 有 和 与 就 也 都 而 及 着 吗 呢 吧 啊 这 那 这个 那个 什么 怎么 很 被 把 让 给 对 到 从 请 一个 的是 了吗
個 們 這 那個 這個 嗎 與 對 從 請 為 讓
ที่ และ ของ ใน เป็น ได้ ให้ ว่า มี ไม่ได้ จะ แล้ว ครับ ค่ะ คะ นะ ก็ กับ การ ความ นี้ นั้น อยู่ มา ไป จาก โดย หรือ แต่ ผม ฉัน ดิฉัน
은 는 이 가 을 를 에 의 도 로 와 과 제 저 저는 제가 그 이것 그것 수 것 계속 자꾸 너무 정말 좀 왜 지금 다시 어떻게 주세요 있어요 있습니다 합니다 입니다`;

const stopWords: ReadonlySet<string> = new Set([
  ...words.split(/\s+/).filter((word) => word !== ""),
  ...unspacedWords
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== ""),
  ...otherWords
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== ""),
]);

/**
 * Whether a folded word says too little to search by: function words of English and, fewer, of its neighbours;
 * contractions written without their apostrophe ("dont"). English negations ("no", "not", "never") are kept: they change
 * what a sentence means.
 */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
