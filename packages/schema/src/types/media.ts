import { builder } from '../graphql/builder.ts';
import { lazyField } from '../graphql/lazy-field.ts';
import { MediaFile } from '../graphql/refs.ts';
import type { License as LicenseModel } from '../model/license.ts';
import type { MediaFile as MediaFileModel } from '../nouns/media-file.ts';

const License = builder.objectRef<LicenseModel>('License');

License.implement({
  description: 'Terms of reuse.',
  fields: (t) => ({
    spdxId: t.exposeString('spdxId', { description: 'Its identifier in the SPDX list: CC-BY-SA-4.0.' }),
    name: t.exposeString('name', { description: 'Its usual name: CC BY-SA 4.0.' }),
    url: t.expose('url', { type: 'URL', description: 'Its full text.' }),
  }),
});

builder.objectField(MediaFile, 'license', (t) =>
  t.field({
    type: License,
    nullable: true,
    description: 'Null when none is stated: it may not be reused.',
    resolve: lazyField<MediaFileModel>()('license'),
  }),
);

export const MediaFileConnection = builder.connectionObject(
  { type: MediaFile, name: 'MediaFileConnection', description: 'Media files.' },
  { name: 'MediaFileEdge', description: 'A media file in a list.' },
);
