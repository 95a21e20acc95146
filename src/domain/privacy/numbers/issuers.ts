/** Prefixes from `low` to `high`, and how many digits the numbers behind them have. */
type Issuer = readonly [low: string, high: string, lengths: readonly number[]];

const long = [16, 17, 18, 19] as const;
const any = [12, 13, 14, 15, ...long] as const;

/**
 * Issuer ranges (ISO/IEC 7812) with the lengths the networks give out today. Wider lengths would take in parcels, barcodes
 * and serial numbers, of which one in ten passes the check digit.
 */
const issuers: readonly Issuer[] = [
  ["4", "4", [13, 16, 19]], // Visa; 13 is of the past, and still in test data
  ["51", "55", [16]], // Mastercard
  ["2221", "2720", [16]],
  ["2200", "2204", long], // Mir
  ["34", "34", [15]], // American Express
  ["37", "37", [15]],
  ["300", "305", [14, 16]], // Diners Club
  ["3095", "3095", [14, 16]],
  ["36", "36", [14, 16]],
  ["38", "39", [14, 16]],
  ["3528", "3589", [16]], // JCB
  ["2131", "2131", [15]],
  ["1800", "1800", [15]],
  ["5018", "5018", any], // Maestro
  ["5020", "5020", any],
  ["5038", "5038", any],
  ["5893", "5893", any],
  ["6304", "6304", any],
  ["6759", "6759", any],
  ["6761", "6763", any],
  ["50", "50", [16]], // Elo, Verve, Dankort, RuPay
  ["56", "58", [16]],
  ["6", "6", [16]], // Discover, RuPay, Hipercard, Troy, BC
  ["62", "62", long], // UnionPay
  ["81", "82", long],
  ["8600", "8600", [16]], // UzCard
  ["9792", "9792", [16]], // Troy
  ["9860", "9860", [16]], // Humo
];

/** Whether a network gives out numbers of this prefix and length. */
export function isIssued(digits: string): boolean {
  return issuers.some(([low, high, lengths]) => {
    const prefix = digits.slice(0, low.length);
    return prefix >= low && prefix <= high && lengths.includes(digits.length);
  });
}
