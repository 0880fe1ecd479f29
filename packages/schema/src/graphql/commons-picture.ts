import { commonsPage } from '../kernel/commons-file.ts';
import type { Id } from '../kernel/ids.ts';
import { pictureWidthFor, pictureWidths } from '../kernel/picture-widths.ts';
import { licenseOf } from '../model/license.ts';
import { pictureAbout, type CommonsPicture as Picture } from '../model/picture.ts';
import { builder } from './builder.ts';
import { License } from './license.ts';

/** A picture of a node: its address here is made of the node's id. */
export const CommonsPicture = builder.objectRef<Picture & { readonly of: Id }>('CommonsPicture');

CommonsPicture.implement({
  description: `${pictureAbout} Wherever it is shown, its author and license are told.`,
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Its name there, without File: before it.' }),
    author: t.exposeString('author', { description: 'Its author, as the page of the file says.' }),
    license: t.field({
      type: License,
      description: 'The terms on which it may be reused.',
      resolve: ({ license }) => licenseOf(license),
    }),
    pageUrl: t.field({
      type: 'URL',
      description: 'Its page on Commons, with the full terms.',
      resolve: ({ file }) => commonsPage(file),
    }),
    url: t.field({
      type: 'URL',
      description: `The picture itself, from this site, in the next wider of ${pictureWidths.join(', ')} pixels.`,
      args: {
        width: t.arg.int({ required: true, defaultValue: 330, description: 'How wide it is to be, in pixels.' }),
      },
      resolve: ({ of }, { width }, { siteUrl }) => `${siteUrl}/media/${of}/${pictureWidthFor(width)}`,
    }),
  }),
});
