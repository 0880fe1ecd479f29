import type { LocationQuery } from 'vue-router';
import type { VariablesOf } from '@wikicon/client';
import { message, type MessageKey } from '../../i18n/message.ts';
import { nounNames, type NounName } from '../../noun/fields.ts';
import { labelsOf, wordsOf } from '../../noun/words.ts';
import type { historyQuery } from './query.ts';

type Origin = NonNullable<VariablesOf<typeof historyQuery>['origin']>;

/** What the address asks the history for. */
export interface Filter {
  readonly node: string | null;
  readonly actor: string | null;
  readonly noun: NounName | null;
  readonly field: string | null;
  readonly origin: Origin | null;
}

export const origins: Readonly<Record<Origin, MessageKey>> = {
  BROWSER: 'history-by-browser',
  TOKEN: 'history-by-token',
  IMPORT: 'history-by-import',
};

/** Reads the conditions of an address; what nobody can ask for is left out. */
export function filterOf(query: LocationQuery): Filter {
  const text = (name: string): string | null => (typeof query[name] === 'string' ? query[name] : null);
  const noun = nounNames.find((name) => name === text('noun')) ?? null;
  const origin = text('origin');
  return {
    node: text('node'),
    actor: text('actor'),
    noun,
    field: text('field'),
    origin: origin !== null && Object.hasOwn(origins, origin) ? (origin as Origin) : null,
  };
}

/** The address of a filter: one that asks for nothing has none. */
export const queryOf = (filter: Partial<Filter>): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const sorted = (choices: readonly { readonly value: string; readonly label: string }[]) =>
  choices.toSorted((one, other) => one.label.localeCompare(other.label));

export const nounChoices = () => [
  { value: '', label: message('history-any-noun') },
  ...sorted(nounNames.map((noun) => ({ value: noun, label: wordsOf(noun).name }))),
];

export const fieldChoices = (noun: NounName) => [
  { value: '', label: message('history-any-field') },
  ...sorted(Object.entries<string>(labelsOf(noun)).map(([value, label]) => ({ value, label }))),
];

export const originChoices = () => [
  { value: '', label: message('history-any-origin') },
  ...Object.entries(origins).map(([value, key]) => ({ value, label: message(key) })),
];
