import type { Localized } from '@wikicon/schema';
import { formerFold } from '../text/former-fold.ts';
import { idsIn, noIdsIn, type Ids } from '../text/ids.ts';
import type { FilePerson } from './schedule.ts';
import { quoted } from '../text/text.ts';
import { says } from '../text/says.ts';
import type { Said } from '../../kernel/diagnostic.ts';

interface Told {
  readonly ids: Ids;
  readonly name: string;
  readonly about: Localized | null;
  readonly place: string;
}

interface Mention extends Told {
  /** Those that may tell people apart. */
  readonly usable: readonly string[];
}

/**
 * A name as it tells people apart: without case, accents, apostrophes and what no eye can see. Signs of vowels stay:
 * in many scripts they are all that two names differ in.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F\p{Cf}'’‘ʻʼʹ′`´]/gu, '')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The people of a file, each once, told apart by their ids where these are any, and else by their names. */
export function peopleOfFile() {
  const mentions = new Map<string, Mention>();
  return {
    /** @returns what to find them by */
    add(told: Told): string {
      const usable = idsIn(told.ids);
      const mention = JSON.stringify([nameKey(told.name), ...told.ids]);
      const before = mentions.get(mention);
      if (before === undefined) mentions.set(mention, { ...told, usable });
      else if (before.about === null && told.about !== null) mentions.set(mention, { ...before, about: told.about });
      return mention;
    },

    /** The people by what `add` returned for them; several may be one. */
    keyed(warn: Warn): ReadonlyMap<string, FilePerson> {
      const all = [...mentions.values()];
      const named = namesOf(all, warn);
      const found = new Map<string, FilePerson>();
      const keys = new Map<string, string>();
      for (const [mention, { usable, name, about, place }] of mentions) {
        const byName = `name:${nameKey(name)}`;
        const key = usable.find((id) => named.get(id)!.size === 1) ?? byName;
        const before = found.get(key);
        const person = before ?? { key, place, name, about, formerKeys: [] };
        const formerKeys = [...person.formerKeys, ...usable, byName, `name:${formerFold(name)}`].filter(
          (one) => one !== key,
        );
        found.set(key, { ...person, about: person.about ?? about, formerKeys: [...new Set(formerKeys)] });
        keys.set(mention, key);
      }
      const namesakes = Map.groupBy(found.values(), ({ name }) => formerFold(name));
      return new Map(
        [...keys].map(([mention, key]) => {
          const person = found.get(key)!;
          const isAlone = namesakes.get(formerFold(person.name))!.length === 1;
          return [mention, isAlone ? person : { ...person, formerKeys: person.formerKeys.filter(isNoName) }];
        }),
      );
    },
  };
}

type Warn = (place: string, said: Said) => void;

const isNoName = (key: string): boolean => !key.startsWith('name:');

/** The names with which each id stands: a number that has two is nobody's, as where several files were made one. */
function namesOf(mentions: readonly Mention[], warn: Warn) {
  const named = new Map<string, Set<string>>();
  const [none, shared] = [new Map<string, string>(), new Map<string, string>()];
  for (const { ids, usable, name, place } of mentions) {
    for (const id of noIdsIn(ids)) if (!none.has(id)) none.set(id, place);
    for (const id of usable) {
      const names = named.get(id) ?? new Set();
      named.set(id, names.add(nameKey(name)));
      if (names.size > 1 && !shared.has(id)) shared.set(id, place);
    }
  }
  for (const [id, place] of none) warn(place, says('ID_OF_NOBODY', quoted(id)));
  for (const [id, place] of shared) warn(place, says('ID_OF_SEVERAL', quoted(id)));
  return named;
}
