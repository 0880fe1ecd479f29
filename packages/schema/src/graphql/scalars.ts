import { GraphQLError } from 'graphql';
import type * as z from 'zod/mini';
import { formats } from '../input/formats.ts';
import { builder } from './builder.ts';

type Name = keyof (typeof builder)['$inferSchemaTypes']['Scalars'];

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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
