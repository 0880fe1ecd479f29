import { builder } from '../graphql/builder.ts';
import { rangeComplexity } from '../graphql/complexity.ts';
import { lazyField } from '../graphql/lazy-field.ts';
import { Conference } from '../graphql/refs.ts';
import type { ConferenceId } from '../kernel/ids.ts';
import type { Conference as ConferenceModel } from '../nouns/conference.ts';
import { exportFiles, type ExportFormat } from '../model/export-files.ts';

const own = lazyField<ConferenceModel>();

/** Files of participants, which no change of the program touches. */
const ofParts: ReadonlySet<ExportFormat> = new Set(['PEOPLE_CSV', 'AFFILIATES_CSV']);

interface ExportModel {
  readonly format: ExportFormat;
  readonly url: string;
  readonly conference: ConferenceId;
}

const Format = builder.enumType('ExportFormat', {
  description: 'A file format in which a program, or who takes part in it, leaves.',
  values: Object.fromEntries(
    Object.entries(exportFiles).map(([name, { about }]) => [name, { description: about }]),
  ) as {
    readonly [Name in ExportFormat]: { readonly description: string };
  },
});

const Export = builder.objectRef<ExportModel>('Export');

Export.implement({
  description: 'A file of a published conference, at an address that stays.',
  fields: (t) => ({
    format: t.field({ type: Format, description: 'What the file is.', resolve: ({ format }) => format }),
    url: t.field({ type: 'URL', description: 'Where it is.', resolve: ({ url }) => url }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When anything that it may hold last changed.',
      complexity: rangeComplexity({}),
      resolve: ({ format, conference }, _args, { sessions, conferences }) =>
        (ofParts.has(format) ? conferences : sessions).changedAt(conference),
    }),
  }),
});

builder.objectField(Conference, 'exports', (t) =>
  t.field({
    type: [Export],
    description: 'The files in which its program, and who takes part, can be taken away; none of a draft.',
    async resolve(conference, args, context) {
      const slug = await own('slug')(conference, args, context);
      if ((await own('publication')(conference, args, context)) === 'DRAFT') return [];
      return Object.entries(exportFiles).map(([format, { file }]) => ({
        format: format as ExportFormat,
        url: `${context.siteUrl}/conferences/${slug}/${file}`,
        conference: conference.id,
      }));
    },
  }),
);
