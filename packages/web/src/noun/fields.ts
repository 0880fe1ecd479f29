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

/** The kinds of node that fields name, by the beginning of their ids. */
export type Target = AnyField['to'][number];

/** A field as a form must know it. */
export interface NounField {
  readonly kind: AnyField['kind'];
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  /** The kinds of the nodes that it names. */
  readonly to: readonly Target[];
  readonly readBy: readonly AnyField['readBy'][number][];
  /** Those who write it, where they are fewer than the writers of the node. */
  readonly writtenBy: readonly string[];
  /** The word that a new node has where none is chosen. */
  readonly initial: string | null;
  readonly vocabulary: AnyField['vocabulary'];
  readonly words: readonly string[];
  /** Whether everybody sees the node from this instant on. */
  readonly isPublication: boolean;
}

export type NounFields = Readonly<Record<string, NounField>>;

/** The words of each vocabulary that some field takes. */
export type Words = {
  readonly [Field in AnyField as NonNullable<Field['vocabulary']>]: Field['words'][number];
};

/** The form's value of a field, for each kind of field but those that a form makes by hand. */
export interface Drafts {
  readonly line: readonly Entry[];
  readonly prose: readonly Entry[];
  readonly text: string;
  readonly note: string;
  readonly instant: Moment;
  readonly references: readonly Choice[];
  readonly reference: Choice | null;
  readonly picture: PictureDraft;
  readonly languages: readonly string[];
  readonly whole: Count;
  readonly flag: boolean;
  readonly word: string;
  readonly words: readonly string[];
  readonly slug: string;
  readonly wikidataId: string;
  readonly Date: string;
  readonly PartialDate: string;
  readonly Decimal: string;
  readonly CurrencyCode: string;
  readonly TimeZone: string;
  readonly CountryCode: string;
  readonly URL: string;
}

export type NounDraft = Record<string, unknown>;

/** A noun as its form and its list must know it. */
export interface Descriptor {
  readonly prefix: string;
  readonly list: string | null;
  readonly isOwned: boolean;
  readonly makers: readonly string[];
  readonly fields: NounFields;
}

export const descriptorOf = (noun: NounName): Descriptor => descriptors[noun];

export const fieldsOf = (noun: NounName): NounFields => descriptors[noun].fields;

/** Some fields of a noun, in this order. */
export const someFieldsOf = <Noun extends NounName>(
  noun: Noun,
  names: readonly (keyof FieldsOf<Noun> & string)[],
): NounFields => Object.fromEntries(names.map((name) => [name, fieldsOf(noun)[name]!]));

/** Every noun of the graph. */
export const nounNames = Object.keys(descriptors) as readonly NounName[];

/** The noun of an id, by how it begins. */
export const nounOf = (id: string): NounName | undefined =>
  nounNames.find((noun) => descriptors[noun].prefix === id.slice(0, 3));

/** The noun whose list stands at an address among the pages of organizers. */
export const nounOfList = (list: string): NounName | undefined =>
  nounNames.find((noun) => descriptors[noun].list === list);
