import type { Choice } from '../form/choice.ts';
import type { Count } from '../form/count.ts';
import type { Entry } from '../form/localized.ts';
import { descriptors } from './descriptors.ts';
import type { Moment } from './moment.ts';
import type { PictureDraft } from './picture.ts';

export type NounName = keyof typeof descriptors;

type FieldsOf<Noun extends NounName> = (typeof descriptors)[Noun]['fields'];

/** Every field that some noun has. */
type AnyField = { [Noun in NounName]: FieldsOf<Noun>[keyof FieldsOf<Noun>] }[NounName];

/** A field as a form must know it. */
export interface NounField {
  readonly kind: AnyField['kind'];
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  /** The kind of the nodes that it names. */
  readonly to: AnyField['to'];
  readonly readBy: readonly AnyField['readBy'][number][];
  /** The word that a new node has where none is chosen. */
  readonly initial: string | null;
  readonly vocabulary: AnyField['vocabulary'];
  readonly words: readonly string[];
}

export type NounFields = Readonly<Record<string, NounField>>;

/** The kinds of node that fields name, by the beginning of their ids. */
export type Target = NonNullable<AnyField['to']>;

/** The words of each vocabulary that some field takes. */
export type Words = {
  readonly [Field in AnyField as NonNullable<Field['vocabulary']>]: Field['words'][number];
};

/** The form's value of a field, for each kind of field but those that a form makes by hand. */
export interface Drafts {
  readonly line: readonly Entry[];
  readonly prose: readonly Entry[];
  readonly note: string;
  readonly instant: Moment;
  readonly references: readonly Choice[];
  readonly reference: Choice | null;
  readonly picture: PictureDraft;
  readonly languages: readonly string[];
  readonly whole: Count;
  readonly word: string;
  readonly slug: string;
  readonly wikidataId: string;
  readonly Date: string;
  readonly TimeZone: string;
  readonly CountryCode: string;
  readonly URL: string;
}

export type NounDraft = Record<string, unknown>;

export const fieldsOf = (noun: NounName): NounFields => descriptors[noun].fields;

/** Some fields of a noun, in this order. */
export const someFieldsOf = <Noun extends NounName>(
  noun: Noun,
  names: readonly (keyof FieldsOf<Noun> & string)[],
): NounFields => Object.fromEntries(names.map((name) => [name, fieldsOf(noun)[name]!]));

/** The noun of an id, if it is a declared one. */
export const nounOf = (id: string): NounName | undefined =>
  (Object.keys(descriptors) as NounName[]).find((noun) => id.startsWith(`${descriptors[noun].prefix}_`));
