import { GraphQLError } from 'graphql';
import * as z from 'zod/mini';
import { builder } from './builder.ts';
import { canonicalTimeZone } from './conference/time-zone.ts';
import { canonicalTag, type LanguageTag } from './language/tags.ts';
import { webAddress } from './text/web-address.ts';

type Name = keyof (typeof builder)['$inferSchemaTypes']['Scalars'];

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** The checks of every scalar; imported data goes through the same ones. */
export const formats = {
  date: z.iso.date(),
  dateTime: z.pipe(z.iso.datetime({ offset: true }), z.transform(inUtc)),
  partialDate: z.union([matching(/^\d{4}$/), matching(/^\d{4}-(0[1-9]|1[0-2])$/), z.iso.date()]),
  languageTag: z.pipe(z.string().check(z.maxLength(35), z.refine(isTag)), z.transform(toCanonical)),
  timeZone: z.pipe(z.string().check(z.maxLength(50), z.refine(isTimeZone)), z.transform(toTimeZone)),
  countryCode: matching(/^[A-Z]{2}$/),
  currencyCode: matching(/^[A-Z]{3}$/),
  decimal: matching(/^-?\d+(\.\d+)?$/),
  url: z.pipe(z.string().check(z.refine(isWebAddress)), z.transform(toCanonicalAddress)),
};

scalar('Date', formats.date, 'A calendar day: 2025-04-19.', 'https://www.rfc-editor.org/rfc/rfc3339');
scalar(
  'DateTime',
  formats.dateTime,
  'An instant in UTC: 2025-04-19T04:30:00Z.',
  'https://www.rfc-editor.org/rfc/rfc3339',
);
scalar(
  'PartialDate',
  formats.partialDate,
  'A year, month or day, no more exact than its source: 2024, 2024-08, 2024-08-07.',
  'https://www.loc.gov/standards/datetime/',
);
scalar(
  'LanguageTag',
  formats.languageTag,
  'A BCP 47 tag, with the script where a language has several: en, uz-Latn, uz-Cyrl.',
  'https://www.rfc-editor.org/rfc/rfc5646',
);
scalar(
  'TimeZone',
  formats.timeZone,
  'A zone of the IANA database, and no offset, under its present name: Asia/Tashkent.',
  'https://www.iana.org/time-zones',
);
scalar(
  'CountryCode',
  formats.countryCode,
  'A country in two letters: UZ.',
  'https://www.iso.org/iso-3166-country-codes.html',
);
scalar(
  'CurrencyCode',
  formats.currencyCode,
  'A currency in three letters: USD.',
  'https://www.iso.org/iso-4217-currency-codes.html',
);
scalar('Decimal', formats.decimal, 'An exact decimal number as a string: "72447.09".');
scalar(
  'URL',
  formats.url,
  'An absolute https address with a host, without user information and without white space.',
  'https://url.spec.whatwg.org/',
);

function scalar(
  name: Exclude<Name, 'ID' | 'String' | 'Int' | 'Float' | 'Boolean'>,
  format: z.ZodMiniType<string, string>,
  description: string,
  specifiedByUrl?: string,
): void {
  builder.scalarType(name, {
    description,
    ...(specifiedByUrl && { specifiedByURL: specifiedByUrl }),
    serialize: (value) => value,
    parseValue: (value) => {
      const { success, data } = format.safeParse(value);
      if (success) return data;
      throw new GraphQLError(`${name} must be ${lowerFirst(description)}`, { extensions: { code: 'BAD_USER_INPUT' } });
    },
  });
}

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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
