import { licenseOf, nouns, type Id, type MediaFile, type MediaValues, type Person } from '@wikicon/schema';
import { loadRow, maybe, type Noun } from './noun.ts';
import { referencesOf } from './references.ts';
import { mediaFrom, mediaKey, mediaRows } from '../rows/media.ts';

type Content = MediaFile & { readonly updatedAt: string };

const references = referencesOf(nouns.MediaFile.fields);

export const mediaNoun: Noun<Content, MediaValues> = {
  load: loadRow(mediaKey, (row) => ({ ...mediaFrom(row), updatedAt: row.updatedAt })),
  edit(before, { license, attribution, ...values }, { id, at, named }) {
    const terms = license === undefined ? (before?.license ?? null) : maybe(license, licenseOf);
    const { author = before?.author ?? null, ...given } = references.given(values) as Partial<MediaFile>;
    const name = author && ((named(author.id) as Person | null)?.displayName ?? author.displayName);
    return {
      ...before,
      ...given,
      id: id as Id<'med'>,
      author,
      license: terms,
      attribution:
        attribution ??
        (attribution === undefined ? before?.attribution : undefined) ??
        [name, terms?.name].filter((part) => part != null).join(', '),
      updatedAt: at,
    } as Content;
  },
  mapReferences: references.map,
  problems: () => [],
  rows: ({ updatedAt, ...file }) => mediaRows(file, updatedAt),
};
