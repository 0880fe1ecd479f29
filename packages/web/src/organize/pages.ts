import type { RouteLocationRaw } from 'vue-router';
import { message, type MessageKey } from '../i18n/message.ts';
import { descriptorOf, nounNames } from '../noun/fields.ts';
import { wordsOf } from '../noun/words.ts';
import type { Right } from '../viewer/rights.ts';

interface Link {
  readonly title: string;
  readonly to: RouteLocationRaw;
}

interface OwnPage {
  readonly name: string;
  readonly key: MessageKey;
  readonly needs: Right;
}

/** The pages that are made by hand, before and after the lists of all other nouns. */
const before: readonly OwnPage[] = [
  { name: 'organize', key: 'organize-overview', needs: 'makesProgram' },
  { name: 'organize-schedule', key: 'schedule', needs: 'makesProgram' },
  { name: 'organize-settings', key: 'organize-settings', needs: 'organizes' },
  { name: 'organize-committees', key: 'conference-committees', needs: 'organizes' },
];
const after: readonly OwnPage[] = [
  { name: 'organize-parts', key: 'parts-title', needs: 'organizes' },
  { name: 'organize-merge', key: 'merge-title', needs: 'organizes' },
  { name: 'organize-figures', key: 'conference-figures', needs: 'organizes' },
  { name: 'organize-import', key: 'organize-import', needs: 'organizes' },
  { name: 'organize-history', key: 'organize-history', needs: 'organizes' },
];

/** The right to make nodes of a noun. */
export const rightToMake = (makers: readonly string[]): Right =>
  makers.includes('PROGRAM') ? 'makesProgram' : 'organizes';

/** The pages of organizers that somebody may open, in their order. */
export function organizePages(slug: string, rights: Readonly<Record<Right, boolean>>): readonly Link[] {
  const own = (pages: readonly OwnPage[]): Link[] =>
    pages
      .filter(({ needs }) => rights[needs])
      .map(({ name, key }) => ({ title: message(key), to: { name, params: { slug } } }));
  const lists = nounNames.flatMap((noun) => {
    const { list, makers } = descriptorOf(noun);
    if (list === null || !rights[rightToMake(makers)]) return [];
    return [{ title: wordsOf(noun).list, to: { name: 'organize-nodes', params: { slug, list } } }];
  });
  return [...own(before), ...lists, ...own(after)];
}
