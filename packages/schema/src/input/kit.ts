import * as z from 'zod/mini';
import { grouped } from '../kernel/grouped.ts';
import { parseId, typeNameOf, type Id, type IdPrefix } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import { atMost, maxTranslations, maxWords } from '../kernel/list.ts';
import type { TextKind } from '../kernel/text/classes.ts';
import { maxUserName } from '../kernel/text/user-name.ts';
import { quoted } from '../kernel/text/quoted.ts';
import type { Vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import { checkAll, initially, optional, type Field, type Fields, type Values } from './field.ts';
import { duplicates, problem, type Checked, type Problem } from './problem.ts';
import { checkText, checkUserName, tooLong } from './text.ts';

/** The kinds of field that inputs are made of. */

/** A text with a check of its own. */
export const string = (description: string, check: (value: string, place: string) => Checked<string>) =>
  ({ type: 'String', description, isRequired: false, initial: null, check }) as Field<string | null>;

const withLimit = (description: string, most: number) =>
  `${description.slice(0, -1)}; at most ${grouped(most)} characters.`;

export const text = (description: string, most = 200): Field<string | null> =>
  string(withLimit(description, most), (value, place) => checkText(value, place, 'line', most));

/** Paragraphs. */
export const prose = (description: string, most: number): Field<string | null> =>
  string(withLimit(description, most), (value, place) => checkText(value, place, 'prose', most));

export const matching = (description: string, pattern: RegExp, form: string, most = 200): Field<string | null> =>
  string(description, (value, place) => {
    const found = checkText(value, place, 'machine', most);
    return 'problems' in found || pattern.test(found.value)
      ? found
      : { problems: [problem(place, 'MALFORMED', `${quoted(value)} is not ${form}.`)] };
  });

export const userName = (description: string): Field<string | null> =>
  string(`${description.slice(0, -1)}; at most ${maxUserName} characters.`, checkUserName);

export const slug = (description: string) =>
  matching(
    `${description.slice(0, -1)}: small letters, digits and hyphens, at most 100.`,
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'made of small letters, digits and single hyphens',
    100,
  );

export const wikidataId = matching('Its item on Wikidata: Q64.', /^Q[1-9]\d{0,11}$/, 'an item like Q64');

export const whole = (description: string, least: number, most: number) =>
  optional(
    'Int',
    `${description.slice(0, -1)}; from ${least} to ${grouped(most)}.`,
    z
      .int()
      .check(
        z.gte(least, { error: ({ input }) => `It is ${String(input)}, and at least ${least} is asked for.` }),
        z.lte(most, { error: ({ input }) => `It is ${String(input)}, and at most ${most} is allowed.` }),
      ),
  );

export const flag = (description: string, initial: boolean): Field<boolean> =>
  initially(optional('Boolean', description, z.boolean()), initial);

/** A scalar of the schema, which has checked its form. */
export const scalar = (
  type: 'Date' | 'DateTime' | 'PartialDate' | 'TimeZone' | 'CountryCode' | 'CurrencyCode' | 'Decimal' | 'URL',
  description: string,
) =>
  optional(
    type,
    description,
    z.string().check(z.maxLength(2_000, { error: ({ input }) => tooLong((input as string).length, 2_000) })),
  );

export const oneOf = <Word extends string>(type: Vocabulary<Word>, description: string): Field<Word | null> =>
  optional(type, description, z.string() as unknown as z.ZodMiniType<Word>);

export const someOf = <Word extends string>(type: Vocabulary<Word>, description: string): Field<readonly Word[]> =>
  listed([type], description, z.string() as unknown as z.ZodMiniType<Word>, maxWords);

export const languages = (description: string): Field<readonly LanguageTag[]> =>
  listed(['LanguageTag'], description, z.string(), 30);

/** A name or title in several languages. */
export const localized = (description: string, most: number): Field<Localized | null> =>
  inLanguages(description, most, 'line');

/** A text of several lines in several languages. */
export const localizedProse = (description: string, most: number): Field<Localized | null> =>
  inLanguages(description, most, 'prose');

const inLanguages = (description: string, most: number, kind: TextKind): Field<Localized | null> => ({
  type: ['LocalizedTextInput'],
  description: `${description.slice(0, -1)}, in every language that it exists in; at most ${grouped(most)} characters each, and ${maxTranslations} languages.`,
  isRequired: false,
  initial: null,
  maxItems: maxTranslations,
  check(value, place) {
    const entries = value as readonly { readonly language: LanguageTag; readonly text: string }[];
    if (entries.length === 0) return { problems: [problem(place, 'TOO_SMALL', 'It has no language at all.')] };
    if (entries.length > maxTranslations) return { problems: [tooMany(place, entries.length, maxTranslations)] };
    const texts = collect(entries.map((entry, at) => checkText(entry.text, `${place}.${at}.text`, kind, most)));
    if ('problems' in texts) return texts;
    const all = Object.fromEntries(entries.map(({ language }, at) => [language, texts.value[at]!]));
    const repeated = duplicates(
      place,
      entries.map(({ language }) => language),
    );
    return repeated.length === 0 ? { value: all } : { problems: repeated };
  },
});

/** The id of a node of one of these kinds. */
export const id = <Prefix extends IdPrefix>(
  description: string,
  ...prefixes: readonly Prefix[]
): Field<Id<Prefix> | null> => ({ ...optional('ID', description, idFormat(prefixes)), to: prefixes });

export const ids = <Prefix extends IdPrefix>(
  description: string,
  ...prefixes: readonly Prefix[]
): Field<readonly Id<Prefix>[]> => ({ ...listed(['ID'], description, idFormat(prefixes), 30), to: prefixes });

function idFormat<Prefix extends IdPrefix>(prefixes: readonly Prefix[]): z.ZodMiniType<Id<Prefix>> {
  const names = prefixes.map((prefix) => typeNameOf(`${prefix}_`)).join(' or ');
  const isOne = (value: string) => (prefixes as readonly string[]).includes(parseId(value)?.prefix ?? '');
  return z
    .string()
    .check(
      z.refine(isOne, { error: ({ input }) => `${quoted(String(input))} is not the id of a ${names}.` }),
    ) as unknown as z.ZodMiniType<Id<Prefix>>;
}

/** A list of values, each of them once. */
function listed<Value>(
  type: Field['type'],
  description: string,
  format: z.ZodMiniType<Value>,
  most: number,
): Field<readonly Value[]> {
  const list = z.array(format).check(
    z.maxLength(most, { error: ({ input }) => tooManyEntries((input as unknown[]).length, most) }),
    z.refine((values) => duplicates('', values.map(String)).length === 0, {
      error: ({ input }) => duplicates('', (input as unknown[]).map(String))[0]!.message,
    }),
  );
  return { ...initially(optional(type, atMost(most, description).description, list), []), maxItems: most };
}

/** An object of its own inside an input. */
export const object = <Of extends Fields>(
  name: string,
  about: string,
  fields: Of,
  description: string,
): Field<Values<Of> | null> => ({
  type: { kind: 'InputObject', name, description: about, fields },
  description,
  isRequired: false,
  initial: null,
  check: (value, place) => checkAll(fields, value as Record<string, unknown>, { place }),
});

/** A list of such objects. */
export const objects = <Of extends Fields>(
  name: string,
  about: string,
  fields: Of,
  description: string,
  most: number,
): Field<readonly Values<Of>[]> => ({
  type: [{ kind: 'InputObject', name, description: about, fields }],
  description: atMost(most, description).description,
  isRequired: false,
  initial: [],
  maxItems: most,
  check(value, place) {
    const entries = value as readonly Record<string, unknown>[];
    if (entries.length > most) return { problems: [tooMany(place, entries.length, most)] };
    return collect(entries.map((entry, at) => checkAll(fields, entry, { place: `${place}.${at}` })));
  },
});

const tooManyEntries = (count: number, most: number): string =>
  `It has ${count} entries, and at most ${most} are allowed.`;

const tooMany = (place: string, count: number, most: number): Problem =>
  problem(place, 'TOO_LARGE', tooManyEntries(count, most));

function collect<Value>(all: readonly Checked<Value>[]): Checked<Value[]> {
  const problems: Problem[] = all.flatMap((one) => ('problems' in one ? one.problems : []));
  return problems.length > 0 ? { problems } : { value: all.map((one) => (one as { value: Value }).value) };
}
