import type { Choice } from '../form/choice.ts';
import type { Entry } from '../form/localized.ts';
import { descriptors } from './descriptors.ts';
import type { Moment } from './moment.ts';

export type NounName = keyof typeof descriptors;

/** Every field that some noun has. */
type AnyField = {
  [Noun in NounName]: (typeof descriptors)[Noun]['fields'][keyof (typeof descriptors)[Noun]['fields']];
}[NounName];

/** A field as a form must know it. */
export interface NounField {
  readonly kind: AnyField['kind'];
  readonly isRequired: boolean;
  /** The kind of the nodes that it names. */
  readonly to: AnyField['to'];
  readonly readBy: readonly AnyField['readBy'][number][];
}

/** The kinds of node that fields name, by the beginning of their ids. */
export type Target = NonNullable<AnyField['to']>;

/** The form's value of a field, for each kind of field. */
export interface Drafts {
  readonly line: readonly Entry[];
  readonly prose: readonly Entry[];
  readonly note: string;
  readonly instant: Moment;
  readonly references: readonly Choice[];
}

export type NounDraft = Record<string, Drafts[keyof Drafts]>;

export const fieldsOf = (noun: NounName): Readonly<Record<string, NounField>> => descriptors[noun].fields;

/** The noun of an id, if it is a declared one. */
export const nounOf = (id: string): NounName | undefined =>
  (Object.keys(descriptors) as NounName[]).find((noun) => id.startsWith(`${descriptors[noun].prefix}_`));
