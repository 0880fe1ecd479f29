import type { MediaFile, MediaService, PageArguments } from '@wikicon/schema';
import { isAmong } from '../kernel/choice.ts';
import { reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage, type StoredList } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { conferenceMediaRange, mediaFrom, mediaPrefix, sessionMediaRange } from '../rows/media.ts';

type Kinds = Parameters<MediaService['ofConference']>[1];

export function createMedia({ table, cursors }: { readonly table: Table; readonly cursors: Cursors }): MediaService {
  const list = (
    field: string,
    owner: string,
    page: Kinds & PageArguments,
    range: StoredList<MediaFile, object>['range'],
  ) =>
    storedPage(listRequest(cursors, field, owner, page), {
      table,
      range,
      entry: (row) => ({ node: mediaFrom(row), data: {} }),
      keep: (_data, { kind }) => isAmong(page.kinds, kind),
    });

  return {
    ofConference: (conference, page) => list('Conference.media', conference, page, conferenceMediaRange(conference)),
    ofSession: (session, page) => list('Session.media', session, page, sessionMediaRange(session)),
    ofPerson: (person, page) =>
      list('Person.media', person, page, {
        index: true,
        partition: reference(person),
        prefix: mediaPrefix,
        descending: true,
      }),
  };
}
