/**
 * Words of everyday Englishes that schoolbooks spell otherwise, as "standard:spelling,spelling". A customer who writes as
 * she speaks must be heard like one who does not; see the fairness task of the evaluation. Words of feeling that only one
 * English has ("chuffed", "sian") stand in the word lists.
 */
const variants = `no:nae nobody:naebody nothing:naething,nuttin,nothin now:noo yes:aye was:wis with:wi told:telt wrong:wrang
trying:tryna,tryin waiting:waitin working:workin calling:callin very:awfy,hella to:tae my:ma have:huv you:yous,ya,u
all:aw thanks:ta,tx because:cos,cuz,coz already:liao,awready dont:dun today:2day tomorrow:2moro great:gr8 please:plz,pls`;

const standard = new Map<string, string>();
for (const entry of variants.split(/\s+/)) {
  const [word = "", list = ""] = entry.split(":");
  for (const spelling of list.split(",")) standard.set(spelling, word);
}

/** "didnae", "wouldna", "huvnae", "cannae": Scots for "didn't", "wouldn't", "haven't", "cannot". */
const scots = /^(can|does|did|is|was|would|could|should|has|have|huv|were|din|will|wul)nae?$/;
const scotsVerbs: Readonly<Record<string, string>> = {
  can: "cant",
  will: "wont",
  wul: "wont",
  huv: "havent",
  din: "dont",
};

/** The schoolbook form of a word (lower case, without apostrophes); the word itself where there is none. */
export function toStandard(word: string): string {
  const known = standard.get(word);
  if (known !== undefined) return known;
  const verb = /nae?$/.test(word) ? scots.exec(word)?.[1] : undefined;
  return verb === undefined ? word : (scotsVerbs[verb] ?? `${verb}nt`);
}
