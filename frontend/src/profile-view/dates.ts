/** "23 November 2026". English is British here, whatever the browser prefers. */
export function longDate(time: string, locale: string): string {
  return format(time, locale, { day: "numeric", month: "long", year: "numeric" });
}

/** "23 Nov 2026", for the heads of tables. */
export function shortDate(time: string, locale: string): string {
  return format(time, locale, { day: "numeric", month: "short", year: "numeric" });
}

/** "Nov 26", where many stand side by side. */
export function monthAndYear(time: string, locale: string): string {
  return format(time, locale, { month: "short", year: "2-digit" });
}

export function timeOfDay(time: string, locale: string): string {
  return format(time, locale, { hour: "2-digit", minute: "2-digit" });
}

function format(time: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options).format(
    new Date(time),
  );
}
