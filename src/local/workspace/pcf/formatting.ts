/** `context.formatting` in one language, with the browser's own knowledge of it. */
export function createFormatting(locale: string): ComponentFramework.Formatting {
  const date = (value: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(value);
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value);
  return {
    formatCurrency: (value, precision = 2, symbol = "€") =>
      symbol + number(value, { minimumFractionDigits: precision, maximumFractionDigits: precision }),
    formatDecimal: (value, precision = 2) =>
      number(value, { minimumFractionDigits: precision, maximumFractionDigits: precision }),
    formatInteger: (value) => number(value, { maximumFractionDigits: 0 }),
    formatDateAsFilterStringInUTC: (value, includeTime = false) =>
      includeTime ? value.toISOString() : value.toISOString().slice(0, 10),
    formatDateLong: (value) => date(value, { dateStyle: "full" }),
    formatDateLongAbbreviated: (value) => date(value, { dateStyle: "medium" }),
    formatDateShort: (value, includeTime = false) =>
      date(value, includeTime ? { dateStyle: "short", timeStyle: "short" } : { dateStyle: "short" }),
    formatDateYearMonth: (value) => date(value, { year: "numeric", month: "long" }),
    formatTime: (value) => date(value, { timeStyle: "short" }),
    formatLanguage: (value) => String(value),
    getWeekOfYear(value) {
      const day = Date.UTC(value.getFullYear(), value.getMonth(), value.getDate());
      const thursday = new Date(day + (3 - ((new Date(day).getUTCDay() + 6) % 7)) * 86_400_000);
      return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86_400_000));
    },
  };
}
