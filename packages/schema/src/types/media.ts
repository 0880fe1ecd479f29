import { builder } from '../graphql/builder.ts';
import { MediaKind } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { Conference, MediaFile, Person, Session } from '../graphql/refs.ts';
import { conferenceOf } from '../kernel/ids.ts';
import type { License as LicenseModel, MediaFile as MediaFileModel } from '../model/media.ts';

const own = lazyField<MediaFileModel>();

const License = builder.objectRef<LicenseModel>('License');

License.implement({
  description: 'Terms of reuse.',
  fields: (t) => ({
    spdxId: t.exposeString('spdxId', { description: 'Its identifier in the SPDX list: CC-BY-SA-4.0.' }),
    name: t.exposeString('name', { description: 'Its usual name: CC BY-SA 4.0.' }),
    url: t.expose('url', { type: 'URL', description: 'Its full text.' }),
  }),
});

MediaFile.implement({
  description: 'A picture, recording or document of a conference.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    conference: t.field({
      type: Conference,
      description: 'The conference that it shows.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    session: t.field({
      type: Session,
      nullable: true,
      description: 'The session that it belongs to, if one is stated.',
      resolve: own('session'),
    }),
    kind: t.field({ type: MediaKind, description: 'What it is.', resolve: own('kind') }),
    caption: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'What it shows.',
      resolve: lazyText<MediaFileModel>()('caption'),
    }),
    author: t.field({ type: Person, nullable: true, description: 'Who made it.', resolve: own('author') }),
    attribution: t.string({
      description: 'The line to print beside it: author, repository, license.',
      resolve: own('attribution'),
    }),
    license: t.field({
      type: License,
      nullable: true,
      description: 'Null when none is stated: it may not be reused.',
      resolve: own('license'),
    }),
    takenOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was taken.',
      resolve: own('takenOn'),
    }),
    pageUrl: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its page with the full terms, as a rule on Wikimedia Commons.',
      resolve: own('pageUrl'),
    }),
    fileUrl: t.field({ type: 'URL', nullable: true, description: 'The file itself.', resolve: own('fileUrl') }),
  }),
});

export const MediaFileConnection = builder.connectionObject(
  { type: MediaFile, name: 'MediaFileConnection', description: 'Media files.' },
  { name: 'MediaFileEdge', description: 'A media file in a list.' },
);
