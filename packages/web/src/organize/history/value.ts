import { tagOf } from '../../form/languages.ts';
import { languageName } from '../../i18n/language.ts';
import { message, type MessageKey } from '../../i18n/message.ts';
import { shortDayName, timeIn } from '../../i18n/time.ts';
import { speakerRoles } from '../../session/role.ts';
import { fieldsOf, type NounName } from '../../noun/fields.ts';
import { wordName } from '../../noun/vocabularies.ts';
import { memberRoles } from '../committees/draft.ts';
import { clockOf } from '../../form/clock.ts';

/** The data to read a value of the log, which names others by their ids, and tells instants in UTC. */
export interface Reading {
  readonly names: ReadonlyMap<string, string>;
  readonly zone: string;
  /** The noun that the value is of, if it is a known one. */
  readonly noun?: NounName | undefined;
}

/** The words of values that no field of a declaration has: those inside of objects, and who sees a conference. */
const words: Readonly<Record<string, Readonly<Record<string, MessageKey>>>> = {
  role: { ...speakerRoles, ...memberRoles },
  programPublication: { DRAFT: 'history-draft', PUBLISHED: 'history-published' },
  publication: { DRAFT: 'history-draft', PUBLISHED: 'history-published', ARCHIVED: 'history-archived' },
};

/** A value of the log in lines. */
export function linesOf(field: string, json: string | null, reading: Reading): readonly string[] {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (Array.isArray(value)) return value.map((one) => textOf(field, one, reading));
  if (isLocalized(value)) return Object.entries(value).map(([tag, text]) => `${languageName(tag)}: ${text}`);
  return value === null ? [] : [textOf(field, value, reading)];
}

/** Returns the lines in which two values differ; all of them where only their order differs. */
export function differing(
  before: readonly string[],
  after: readonly string[],
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  return gone.length + come.length === 0 ? { before, after } : { before: gone, after: come };
}

function textOf(field: string, value: unknown, reading: Reading): string {
  if (typeof value === 'string') return wordOf(field, value, reading);
  if (typeof value === 'boolean') return message(value ? 'edit-yes' : 'edit-no');
  if (isSlot(value)) return slotText(value, reading);
  if (Array.isArray(value)) return value.map((one) => textOf(field, one, reading)).join(', ');
  if (isLocalized(value)) return Object.values(value).join(' · ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => textOf(name, part, reading))
      .filter((text) => text !== '')
      .join(', ');
  return value === null ? '' : JSON.stringify(value);
}

function wordOf(field: string, text: string, { names, zone, noun }: Reading): string {
  const declared = noun === undefined ? undefined : fieldsOf(noun)[field];
  if (declared?.words.includes(text)) return wordName(declared.vocabulary, text);
  const word = words[field]?.[text];
  if (word !== undefined) return message(word);
  if (isInstant(text)) return instantText(zone, text);
  return names.get(text) ?? text;
}

interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string | null;
}

const slotText = ({ startsAt, endsAt, room }: Slot, { names, zone }: Reading): string =>
  [`${instantText(zone, startsAt)}–${timeIn(zone, endsAt)}`, ...(room === null ? [] : [names.get(room) ?? room])].join(
    ', ',
  );

const instantText = (zone: string, instant: string): string =>
  `${shortDayName(clockOf(zone, instant).day)}, ${timeIn(zone, instant)}`;

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);

const isSlot = (value: unknown): value is Slot => typeof value === 'object' && value !== null && 'startsAt' in value;

const isLocalized = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).length > 0 &&
  Object.entries(value).every(([tag, text]) => typeof text === 'string' && isTag(tag));

/** Returns whether a name is a language tag. Of the names of fields, `id` alone looks like one. */
const isTag = (name: string): boolean => tagOf(name) !== null && name !== 'id';

const idForm = /"([a-z]{3}_[0-9A-Z]{26,})"/g;

/** Returns the ids of all nodes that a value names. */
export const idsIn = (json: string | null): readonly string[] =>
  [...(json ?? '').matchAll(idForm)].map(([, id]) => id!);
