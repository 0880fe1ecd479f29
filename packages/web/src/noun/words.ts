import { message, type MessageKey } from '../i18n/message.ts';
import { descriptors } from './descriptors.ts';
import type { NounField, NounName } from './fields.ts';
import { words } from './messages.ts';

/** The fields that are called alike wherever they stand. */
const shared: Readonly<Record<string, MessageKey>> = {
  name: 'edit-name',
  title: 'edit-title',
  slug: 'noun-slug',
  website: 'fact-website',
  country: 'organization-country',
  wikidataId: 'conference-wikidata',
  kind: 'source-kind',
  status: 'edit-status',
  source: 'figure-source',
  picture: 'picture',
  logo: 'picture-logo',
  attributedTo: 'figure-attributed',
  note: 'figure-note',
  languages: 'conference-languages',
  venue: 'history-venue',
  session: 'history-session',
  speakers: 'session-speakers',
  topics: 'session-topics',
  spokenLanguages: 'edit-spoken',
  interpretationLanguages: 'conference-interpretation',
};

/** A noun in the reader's language. One that has no messages yet is called as it is declared. */
export function wordsOf(noun: NounName) {
  const { name, list, add, remove, removeQuestion } = words[noun] ?? {};
  const plain = name === undefined ? spaced(noun) : message(name);
  return {
    name: plain,
    list: list === undefined ? plain : message(list),
    add: add === undefined ? message('noun-new', plain) : message(add),
    remove: message(remove ?? 'form-delete'),
    removeQuestion: message(removeQuestion ?? 'noun-delete-question'),
  };
}

/** The message by which a field is called, where there is one. */
export const fieldKey = (noun: NounName, field: string): MessageKey | undefined =>
  words[noun]?.fields?.[field] ?? shared[field];

/** The notes on fields that few read, which say who reads them. */
export const readersOf: Readonly<Record<NounField['readBy'][number], MessageKey>> = {
  ORGANIZER: 'noun-for-organizers',
  PROGRAM: 'edit-expected-hint',
};

/** The fields of a noun in the reader's language. One that has no message yet is called as it is declared. */
export const labelsOf = <Noun extends NounName>(
  noun: Noun,
): Readonly<Record<keyof (typeof descriptors)[Noun]['fields'] & string, string>> =>
  Object.fromEntries(
    Object.keys(descriptors[noun].fields).map((name) => {
      const key = fieldKey(noun, name);
      return [name, key === undefined ? spaced(name) : message(key)];
    }),
  ) as never;

/** Returns a name of the schema as words: takenOn as “Taken on”. */
function spaced(name: string): string {
  const words = name.replaceAll(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}
