/** What fills a sentence's `{places}`. Numbers are written as the locale writes them; `n` also chooses the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** The words of a panel by key, with their places filled. Without `values` the places stay, for `Sentence` to fill. */
export type Strings = (key: string, values?: Values) => string;

const place = /\{(\w+)\}/g;

/** "part.sameProduct" → "Same product": what a person reads where a translation has no words for a key yet. */
function spellOut(key: string): string {
  const last = key.slice(key.lastIndexOf(".") + 1);
  const spaced = last.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** "part.code.against" → itself and "part.code": where a case has no words of its own, the words of the whole are used. */
function listCases(key: string): readonly string[] {
  const whole = key.replace(/\.(?:against|silent|by)$/, "");
  return whole === key ? [key] : [key, ...listCases(whole)];
}

function createPlural(locale: string): (n: number) => string {
  try {
    const rules = new Intl.PluralRules(locale);
    return (n) => rules.select(n);
  } catch {
    return (n) => (n === 1 ? "one" : "other");
  }
}

/**
 * Makes `Strings` from a resource lookup (`context.resources.getString`, or a map of a .resx file). A key with `n` among
 * its values is looked up as `key.one`, `key.other`, … first. A lookup that answers "", undefined or the key itself has
 * no such string; the key is then spelled out, so that a panel never shows an empty label. A filled-in value is never
 * read for places again.
 */
export function createStrings(lookup: (key: string) => string | undefined, locale: string): Strings {
  const plural = createPlural(locale);
  const find = (key: string): string | undefined => {
    const words = lookup(key);
    return words === undefined || words === "" || words === key ? undefined : words;
  };
  const chooseCase = (key: string, n: Values[string] | undefined): string | undefined => {
    const counted = typeof n === "number" ? (find(`${key}.${plural(n)}`) ?? find(`${key}.other`)) : undefined;
    return counted ?? find(key);
  };
  const choose = (key: string, values: Values | undefined): string => {
    for (const name of listCases(key)) {
      const words = chooseCase(name, values?.n);
      if (words !== undefined) return words;
    }
    return spellOut(key);
  };
  return (key, values) => {
    const words = choose(key, values);
    if (!values) return words;
    return words.replace(place, (whole, name: string) => {
      const value = Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      return typeof value === "number" ? value.toLocaleString(locale) : value;
    });
  };
}

/** By language ("en") and key: what an organisation says instead. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `Strings` with an organisation's own words for a language before Warmline's; other keys stay as they are. */
export function addOwnWords(strings: Strings, words: OwnWords = {}, locale: string): Strings {
  const own = words[locale.slice(0, 2)];
  if (!own) return strings;
  const ownStrings = createStrings((key) => own[key], locale);
  const has = (key: string): boolean => key in own || `${key}.other` in own;
  return (key, values) => (has(key) ? ownStrings : strings)(key, values);
}
