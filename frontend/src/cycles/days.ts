import { i18n } from "@lingui/core";

/** A day without a time, as it is written in a sentence. At noon it is the same day in every time zone near ours. */
export function inWords(day: string): string {
  return i18n.date(`${day}T12:00`, { dateStyle: "long" });
}

/** So many days from today on this device, as an input of type "date" has it; the server decides what day it is. */
export function fromToday(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
