import type { UserZone } from "#local/workspace/zone";

/** Who looks at a control. */
export type ControlUser = {
  readonly id: string;
  readonly name: string;
  readonly languageId: number;
  readonly isRTL: boolean;
  readonly zone: UserZone;
};

function nameDays(locale: string, style: "long" | "short" | "narrow"): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" });
  // 1 January 2023 was a Sunday, the first day of the platform's lists.
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2023, 0, 1 + day))));
}

function nameMonths(locale: string, style: "long" | "short"): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2023, month, 1))));
}

/** `dateFormattingInfo` of a language, in the spelling of the PCF. */
export function describeDates(locale: string): ComponentFramework.UserSettingApi.DateFormattingInfo {
  return {
    amDesignator: "AM",
    pmDesignator: "PM",
    dayNames: nameDays(locale, "long"),
    abbreviatedDayNames: nameDays(locale, "short"),
    shortestDayNames: nameDays(locale, "narrow"),
    monthNames: [...nameMonths(locale, "long"), ""],
    monthGenitiveNames: [...nameMonths(locale, "long"), ""],
    abbreviatedMonthNames: [...nameMonths(locale, "short"), ""],
    abbreviatedMonthGenitiveNames: [...nameMonths(locale, "short"), ""],
    calendarWeekRule: 2,
    calendar: {
      minSupportedDateTime: new Date(0),
      maxSupportedDateTime: new Date(Date.UTC(9999, 11, 31)),
      algorithmType: 1,
      calendarType: 1,
      twoDigitYearMax: 2049,
    },
    firstDayOfWeek: 1,
    dateSeparator: "/",
    timeSeparator: ":",
    fullDateTimePattern: "dddd, d MMMM yyyy HH:mm:ss",
    longDatePattern: "dddd, d MMMM yyyy",
    longTimePattern: "HH:mm:ss",
    monthDayPattern: "d MMMM",
    shortDatePattern: "dd/MM/yyyy",
    shortTimePattern: "HH:mm",
    sortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    universalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    yearMonthPattern: "MMMM yyyy",
  };
}

const numbers: ComponentFramework.UserSettingApi.NumberFormattingInfo = {
  currencyDecimalDigits: 2,
  currencyDecimalSeparator: ".",
  currencyGroupSeparator: ",",
  currencyGroupSizes: [3],
  currencyNegativePattern: 1,
  currencyPositivePattern: 0,
  currencySymbol: "€",
  nanSymbol: "NaN",
  nativeDigits: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  negativeInfinitySymbol: "-∞",
  negativeSign: "-",
  numberDecimalDigits: 2,
  numberDecimalSeparator: ".",
  numberGroupSeparator: ",",
  numberGroupSizes: [3],
  numberNegativePattern: 1,
  perMilleSymbol: "‰",
  percentDecimalDigits: 2,
  percentDecimalSeparator: ".",
  percentGroupSeparator: ",",
  percentGroupSizes: [3],
  percentNegativePattern: 0,
  percentPositivePattern: 0,
  percentSymbol: "%",
  positiveInfinitySymbol: "∞",
  positiveSign: "+",
};

/** `context.userSettings` of one person. The id comes in braces, as on the platform. */
export function createUserSettings(
  { id, name, languageId, isRTL, zone }: ControlUser,
  locale: string,
): ComponentFramework.UserSettings {
  return {
    userId: `{${id}}`,
    userName: name,
    languageId,
    isRTL,
    securityRoles: [],
    // Few controls ask, and naming days and months costs some milliseconds.
    get dateFormattingInfo() {
      return describeDates(locale);
    },
    numberFormattingInfo: numbers,
    getTimeZoneOffsetMinutes: zone,
  };
}
