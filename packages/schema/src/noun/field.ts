import { initially, required as demanded, type Field, type Fields, type Values } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import { picture as pictureInput } from '../input/picture.ts';
import type { Id, IdPrefix } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import type { Vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import type { CommonsPicture } from '../model/picture.ts';
import type { Grant } from './audience.ts';
import type { Kind } from './kind.ts';

/** One field of a noun: how it is written, how it is shown, what it names and who reads it. */
export interface DeclaredField<Value = unknown, Shown = unknown, IsPrivate extends boolean = boolean> {
  readonly input: Field<Value>;
  readonly kind: Kind;
  readonly description: string;
  readonly isNullable: boolean;
  /** The kinds of node that it names. */
  readonly to: readonly IdPrefix[];
  /** The union of these kinds, where they are not the organizations. */
  readonly union: Union | null;
  /** Its readers; null for all who see the node. A value with readers stands in a row of its own. */
  readonly read: IsPrivate extends true ? readonly Grant[] : null;
  /** Its writers, where they are fewer than the node's; null for all who write the node. */
  readonly write: readonly Grant[] | null;
  /** Never set: it tells the compiler what the model has. */
  readonly shown?: Shown;
}

/** A type of the schema that stands for several kinds of node. */
export interface Union {
  readonly name: string;
  readonly description: string;
}

/** A placeholder for a reference until all models are known. */
export interface One<Prefix extends IdPrefix> {
  readonly one: Prefix;
}
export interface Many<Prefix extends IdPrefix> {
  readonly many: Prefix;
}
/** A placeholder for a field that is shown by hand: the model itself says it. */
export interface ByHand {
  readonly byHand: true;
}

interface Says {
  /** The text for readers. */
  readonly description: string;
  /** The text for writers, where it differs. */
  readonly asInput?: string;
}

type Open<Value, Shown = Value> = DeclaredField<Value, Shown, false>;

const field = <Value>(kind: Kind, { description }: Says, input: Field<Value>): Open<Value, never> => ({
  input,
  kind,
  description,
  isNullable: !input.isRequired && input.initial === null,
  to: input.to ?? [],
  union: null,
  read: null,
  write: null,
});

const told = ({ description, asInput = description }: Says): string => asInput;

/** A line of text in several languages. */
export const line = (says: Says & { readonly max: number }): Open<Localized | null> =>
  field('line', says, kit.localized(told(says), says.max));

/** Paragraphs in several languages. */
export const prose = (says: Says & { readonly max: number }): Open<Localized | null> =>
  field('prose', says, kit.localizedProse(told(says), says.max));

/** A line in one language. */
export const text = (says: Says & { readonly max: number }): Open<string | null> =>
  field('text', says, kit.text(told(says), says.max));

/** Paragraphs in one language, whichever. */
export const note = (says: Says & { readonly max: number }): Open<string | null> =>
  field('note', says, kit.prose(told(says), says.max));

/** A name in addresses and filters, which every node of the noun has. */
export const slug = (says: Says): Open<string> => field('slug', says, demanded(kit.slug(told(says))));

export const userName = (says: Says): Open<string | null> => field('text', says, kit.userName(told(says)));

export const wikidataId = (says: Says): Open<string | null> => field('wikidataId', says, kit.wikidataId);

export const instant = (says: Says): Open<string | null> => field('instant', says, kit.scalar('DateTime', told(says)));

export const scalar = (type: Parameters<typeof kit.scalar>[0], says: Says): Open<string | null> =>
  field('scalar', says, kit.scalar(type, told(says)));

export const whole = (says: Says & { readonly min: number; readonly max: number }): Open<number | null> =>
  field('whole', says, kit.whole(told(says), says.min, says.max));

export const flag = (says: Says, initial: boolean): Open<boolean> => field('flag', says, kit.flag(told(says), initial));

export const word = <Word extends string>(vocabulary: Vocabulary<Word>, says: Says): Open<Word | null> =>
  field('word', says, kit.oneOf(vocabulary, told(says)));

export const words = <Word extends string>(vocabulary: Vocabulary<Word>, says: Says): Open<readonly Word[]> =>
  field('words', says, kit.someOf(vocabulary, told(says)));

export const languages = (says: Says): Open<readonly LanguageTag[]> =>
  field('languages', says, kit.languages(told(says)));

/** A file of Wikimedia Commons; the server hands it out from this site. */
export const picture = (says: Says): Open<CommonsPicture | null> => field('picture', says, pictureInput(told(says)));

/** One node of these kinds. */
export const reference = <Prefix extends IdPrefix>(
  to: Prefix | readonly Prefix[],
  says: Says & { readonly union?: Union },
): Open<Id<Prefix> | null, One<Prefix>> => ({
  ...field('reference', says, kit.id(told(says), ...([to].flat() as Prefix[]))),
  union: says.union ?? null,
});

/** Several nodes of these kinds. */
export const references = <Prefix extends IdPrefix>(
  to: Prefix | readonly Prefix[],
  says: Says,
): Open<readonly Id<Prefix>[], Many<Prefix>> =>
  field('references', says, kit.ids(told(says), ...([to].flat() as Prefix[])));

/** A field whose input is declared here, and whose output the type of the noun writes by hand. */
export const other = <Value>(input: Field<Value>): Open<Value, ByHand> =>
  field('other', { description: input.description }, input);

/** The same for objects in a list, which an input describes by themselves. */
export const objects = <Of extends Fields>(
  name: string,
  about: string,
  fields: Of,
  { asInput, max }: { readonly asInput: string; readonly max: number },
): Open<readonly Values<Of>[], ByHand> => other(kit.objects(name, about, fields, asInput, max));

/** A field that a new node must have. */
export const required = <Value, Shown, IsPrivate extends boolean>(
  declared: DeclaredField<Value | null, Shown | null, IsPrivate>,
): DeclaredField<Value, Shown, IsPrivate> => ({
  ...(declared as DeclaredField<Value, Shown, IsPrivate>),
  input: demanded(declared.input),
  isNullable: false,
});

/** A field that has a value of its own when it is left out. */
export const startsAs = <Value, IsPrivate extends boolean>(
  initial: NoInfer<Value>,
  declared: DeclaredField<Value | null, Value | null, IsPrivate>,
): DeclaredField<Value, Value, IsPrivate> => ({
  ...(declared as DeclaredField<Value, Value, IsPrivate>),
  input: initially(declared.input, initial),
  isNullable: false,
});

/** A field that always has a value: where none is given, it follows from others. */
export const neverNull = <Value>(declared: Open<Value | null>): Open<Value | null, Value> => ({
  ...(declared as Open<Value | null, Value>),
  isNullable: false,
});

/** A field that a new node must have, and that some of the oldest lack. */
export const requiredOfNew = <Value>(declared: Open<Value | null>): Open<Value, Value | null> => ({
  ...(declared as Open<Value, Value | null>),
  input: demanded(declared.input),
});

/** A field that only some of the node's writers write. */
export const writtenBy = <Value, Shown, IsPrivate extends boolean>(
  write: readonly Grant[],
  declared: DeclaredField<Value, Shown, IsPrivate>,
): DeclaredField<Value, Shown, IsPrivate> => ({ ...declared, write });

/** A field that only some read. */
export const readBy = <Value, Shown>(
  read: readonly Grant[],
  declared: Open<Value, Shown>,
): DeclaredField<Value, Shown, true> => ({ ...declared, read });
