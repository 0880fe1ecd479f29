import {
  checkAll,
  inputs,
  ownedKinds,
  prefixOf,
  type ConferenceId,
  type Id,
  type LanguageTag,
  type Localized,
  type WritableName,
} from '@wikicon/schema';
import type { BulkWrite } from '../../write/execute-all.ts';
import { newId, placesOf } from '../../kernel/ids.ts';
import type { Kind, Memory, Remembered } from './memory.ts';
import { isLocalized } from './localized.ts';
import { merge, type Values } from './merge.ts';
import type { Diagnostic } from '../../kernel/diagnostic.ts';
import { saysBroken } from '../text/says.ts';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'cancelled';

/** A thing of the file, with its values there and here. */
export interface Wanted {
  readonly name: WritableName;
  readonly key: string;
  readonly place: string;
  readonly theirs: Values;
  /** Null for what is not here yet. */
  readonly here: { readonly id: Id; readonly version: number; readonly values: Values } | null;
  /** The memory of it, where that stands under a former key. */
  readonly remembered?: Remembered | null;
  /** The other values that a new node needs. */
  readonly initial?: Values;
}

/** The plan for one thing of the file. */
export interface Intent {
  readonly name: WritableName;
  readonly id: Id;
  readonly outcome: Outcome;
  readonly place: string;
  readonly write: BulkWrite | null;
  /** The memory to write though nothing else is written. */
  readonly remember: BulkWrite['beside'];
  readonly kept: readonly string[];
  /** The values that it has here, as far as the file may change them; null for what is not here yet. */
  readonly before: Values | null;
  /** Rules that the file's values break. */
  readonly problems: readonly Diagnostic[];
}

interface Needs {
  readonly conference: ConferenceId;
  readonly memory: Memory;
  readonly at: Date;
  readonly reason: string;
}

/** Says what is to be written so that a thing is as its file says, without what was edited here. */
export function intentOf(
  { conference, memory, at, reason }: Needs,
  { name, key, place, theirs, here, remembered: former = null, initial = {} }: Wanted,
  more: { readonly values?: Values; readonly before?: Values; readonly base?: Remembered['base'] } = {},
): Intent {
  const kind = prefixOf(name) as Kind;
  const merged = merge(theirs, here?.values ?? null, (memory.of(kind, key) ?? former)?.base ?? null);
  const changed: Values = { ...merged.values, ...more.values };
  const id = here?.id ?? (name === 'Conference' ? conference : newId(name, conference, at));
  const remembered: Remembered = { id, base: { ...merged.base, ...more.base } };
  const remember = memory.isNew(kind, key, remembered) ? [memory.action(kind, key, remembered, at)] : [];
  const isNew = here === null;
  const before = isNew ? null : { ...here.values, ...more.before };
  const common = { name, id, place, before, kept: merged.kept };
  if (!isNew && Object.keys(changed).length === 0)
    return { ...common, outcome: 'unchanged', write: null, remember, problems: [] };
  const { position, isPublic, ...given } = { ...(isNew ? initial : {}), ...changed } as Record<string, unknown>;
  const checked = checkAll(inputs[name], inputForm(given), { only: !isNew });
  const found = 'problems' in checked ? checked.problems : [];
  const values = {
    ...('value' in checked ? checked.value : {}),
    // Not in any input: the place among its kind, and whether a name was published.
    ...(position !== undefined && { position }),
    ...(isPublic !== undefined && { isPublic }),
  };
  const plan: BulkWrite['plan'] = {
    name,
    action: isNew ? 'create' : 'update',
    id,
    place: name === 'Conference' ? (isNew ? null : conference) : isNew || ownedKinds.includes(name) ? conference : null,
    expectedVersion: here?.version ?? null,
    values,
    names: placesOf(values),
    reason,
    idempotencyKey: null,
    input: null,
    at,
  };
  return {
    ...common,
    outcome: isNew ? 'created' : 'updated',
    write: { plan, beside: remember },
    remember: [],
    problems: found.map((one) => ({ place, ...saysBroken(one) })),
  };
}

/** Texts as an input lists them, one entry a language. */
const inputForm = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      isLocalized(field) && value !== null
        ? Object.entries(value as Localized).map(([language, text]: [LanguageTag, string]) => ({ language, text }))
        : value,
    ]),
  );
