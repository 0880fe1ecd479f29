import { licenseOf, type Id, type MediaFile, type MediaValues, type Person } from '@wikicon/schema';
import { cardOf, loadRow, maybe, type Noun } from './noun.ts';
import { mediaFrom, mediaKey, mediaRows } from '../rows/media.ts';

type Content = MediaFile & { readonly updatedAt: string };

export const mediaNoun: Noun<Content, MediaValues> = {
  load: loadRow(mediaKey, (row) => ({ ...mediaFrom(row), updatedAt: row.updatedAt })),
  edit(before, { session, author, license, attribution, ...values }, { id, at, named }) {
    const terms = license === undefined ? (before?.license ?? null) : maybe(license, licenseOf);
    const maker = cardOf(author, before?.author);
    const name = maker && ((named(maker.id) as Person | null)?.displayName ?? maker.displayName);
    return {
      ...before,
      ...values,
      id: id as Id<'med'>,
      session: cardOf(session, before?.session),
      author: maker,
      license: terms,
      attribution:
        attribution ??
        (attribution === undefined ? before?.attribution : undefined) ??
        [name, terms?.name].filter((part) => part != null).join(', '),
      updatedAt: at,
    } as Content;
  },
  mapReferences: (file, card) => ({ ...file, session: maybe(file.session, card), author: maybe(file.author, card) }),
  problems: () => [],
  rows: ({ updatedAt, ...file }) => mediaRows(file, updatedAt),
};
