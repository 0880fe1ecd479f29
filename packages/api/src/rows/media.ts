import {
  conferenceOf,
  nouns,
  ulidOf,
  type Snapshot,
  type ConferenceId,
  type License,
  type MediaFile,
  type MediaFileId,
  type SessionId,
} from '@wikicon/schema';
import { conferencePartition, dateKey, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { nullable, parser, shape, text, type Check, type Fields } from '../dynamo/shape.ts';
import { snapshot, id } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { namedPersonCheck } from './person.ts';

const license = shape<License>({ spdxId: text, name: text, url: text });

const fields: Fields<MediaFile> = {
  id: id('med'),
  ...shownChecks(nouns.MediaFile.fields, { per: namedPersonCheck }),
  license: nullable(license),
};

export const mediaSnapshotCheck: Check<Snapshot<MediaFile>> = snapshot(fields);

export const mediaFrom = parser(shape(fields));

/** Parses what the edge to its author says of a file. */
export const authorEdgeFrom = parser(shape<Pick<MediaFile, 'kind'>>({ kind: fields.kind }));

/** The prefix of media, in a conference's partition and in their author's partition of the index. */
export const mediaPrefix = 'MED#';

export const mediaKey = (id: MediaFileId): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${mediaPrefix}${ulidOf(id)}`,
});

export const conferenceMediaRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: mediaPrefix,
});

/** The prefix of files in the ranges of their sessions. */
export const sessionMediaPrefix = 'SMD#';

/** The files of one session stand a second time in a range of their own. */
export const sessionMediaRange = (session: SessionId) => ({
  partition: conferencePartition(conferenceOf(session)),
  prefix: `${sessionMediaPrefix}${ulidOf(session)}#`,
});

export function mediaRows(media: MediaFile, at: string): Row[] {
  const { author, session } = media;
  const index = author && {
    gsi1pk: reference(author.id),
    gsi1sk: `${mediaPrefix}${dateKey(media.takenOn)}#${ulidOf(media.id)}`,
  };
  const key = mediaKey(media.id);
  return [
    newRow('MediaFile', { ...key, ...index }, media, at),
    ...(author === null ? [] : [referenceRow({ to: author.id, from: media.id }, at, { kind: media.kind })]),
    ...(session
      ? [
          newRow(
            'SessionMedia',
            { pk: key.pk, sk: `${sessionMediaRange(session.id).prefix}${ulidOf(media.id)}` },
            media,
            at,
          ),
        ]
      : []),
  ];
}
