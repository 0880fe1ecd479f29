import { builder } from '../graphql/builder.ts';
import { CommonsPicture } from '../graphql/commons-picture.ts';
import { lazyField, nodeWith } from '../graphql/lazy-field.ts';
import { License } from '../graphql/license.ts';
import { MediaFile } from '../graphql/refs.ts';
import { commonsFileAt } from '../kernel/commons-file.ts';
import { map } from '../kernel/promise.ts';
import type { MediaFile as MediaFileModel } from '../nouns/media-file.ts';

builder.objectField(MediaFile, 'license', (t) =>
  t.field({
    type: License,
    nullable: true,
    description: 'Null when none is stated: it may not be reused.',
    resolve: lazyField<MediaFileModel>()('license'),
  }),
);

builder.objectField(MediaFile, 'picture', (t) =>
  t.field({
    type: CommonsPicture,
    nullable: true,
    description: 'The file as a picture of this site, where it is one of Wikimedia Commons with a license.',
    resolve: (file, args, context) =>
      map(nodeWith<MediaFileModel>(file, 'pageUrl', context), ({ id, pageUrl, fileUrl, license, attribution }) => {
        const name = commonsFileAt(pageUrl) ?? commonsFileAt(fileUrl);
        return name === null || license === null
          ? null
          : { of: id, file: name, author: attribution, license: license.spdxId };
      }),
  }),
);

export const MediaFileConnection = builder.connectionObject(
  { type: MediaFile, name: 'MediaFileConnection', description: 'Media files.' },
  { name: 'MediaFileEdge', description: 'A media file in a list.' },
);
