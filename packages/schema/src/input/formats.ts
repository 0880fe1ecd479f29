import * as z from 'zod/mini';
import { canonicalTag, type LanguageTag } from '../kernel/language/tags.ts';
import { webAddress } from '../kernel/text/web-address.ts';
import { canonicalTimeZone } from '../kernel/time-zone.ts';

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** The checks of every scalar; imported data goes through the same ones. */
export const formats = {
  date: z.iso.date(),
  dateTime: z.pipe(z.iso.datetime({ offset: true }).check(z.refine(hasYear)), z.transform(inUtc)),
  partialDate: z.union([matching(/^\d{4}$/), matching(/^\d{4}-(0[1-9]|1[0-2])$/), z.iso.date()]),
  languageTag: z.pipe(z.string().check(z.maxLength(35), z.refine(isTag)), z.transform(toCanonical)),
  timeZone: z.pipe(z.string().check(z.maxLength(50), z.refine(isTimeZone)), z.transform(toTimeZone)),
  countryCode: matching(/^[A-Z]{2}$/),
  currencyCode: matching(/^[A-Z]{3}$/),
  decimal: matching(/^-?\d+(\.\d+)?$/),
  url: z.pipe(z.string().check(z.refine(isWebAddress)), z.transform(toCanonicalAddress)),
};

function isTag(text: string): boolean {
  return canonicalTag(text) !== null;
}

function toCanonical(tag: string): LanguageTag {
  return canonicalTag(tag)!;
}

function isWebAddress(text: string): boolean {
  return webAddress(text) !== null;
}

function toCanonicalAddress(text: string): string {
  return webAddress(text)!;
}

/** An offset can lead out of the years 0 to 9999: such an instant begins with a sign, and sorts before all others. */
function hasYear(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 0 && year <= 9_999;
}

/** Seconds are enough for a program, and one form for each instant makes instants comparable as text. */
function inUtc(text: string): string {
  return `${new Date(text).toISOString().slice(0, 19)}Z`;
}

function isTimeZone(name: string): boolean {
  return canonicalTimeZone(name) !== null;
}

function toTimeZone(name: string): string {
  return canonicalTimeZone(name)!;
}
