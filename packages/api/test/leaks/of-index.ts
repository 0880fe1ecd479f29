import { changes, type Leak } from './leak.ts';

/** Leaks of what is derived for search, subjects, ways and the list of changes. */
export const leaksOfIndex: readonly Leak[] = [
  {
    name: 'What a draft holds, by how much is read before it is asked who sees it',
    file: 'indexing/view.ts',
    places: [['if (from === null && !isSeen(now)) return null;', '']],
    found: changes(/^search for Hidden in everything/),
  },
  {
    name: 'That a draft names somebody, by when they changed',
    file: 'indexing/public-part.ts',
    places: [[' || !isFindable(conferenceFrom(owner))', '']],
    found: changes(/^changes\(first: 2\)/),
  },
];
