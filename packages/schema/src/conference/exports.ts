import { builder } from '../builder.ts';
import { rangeComplexity } from '../complexity.ts';
import type { ConferenceId } from '../ids.ts';
import { carried } from '../node/carried.ts';
import { Conference } from '../refs.ts';
import type { Conference as ConferenceModel } from './conference.ts';

const own = carried<ConferenceModel>();

/** The files in which a published program leaves, each at its place after the conference's address. */
export const exportFiles = {
  SCHEDULE_XML: { file: 'schedule.xml', about: 'The XML of frab and pretalx: schedule.xml.' },
  SCHEDULE_JSON: { file: 'schedule.json', about: 'The JSON of frab and pretalx: schedule.json, version 1.' },
  SCHEDULE_JSON_2: {
    file: 'schedule.v2.json',
    about: 'The next schedule.json, version 2 alpha 3, with abstracts in every language.',
  },
  ICALENDAR: { file: 'schedule.ics', about: 'A calendar; ?sessions= chooses sessions by the last parts of their ids.' },
  CSV: { file: 'sessions.csv', about: 'A table of the sessions; like every table, safe to open in a spreadsheet.' },
  PEOPLE_CSV: { file: 'people.csv', about: 'A table of the listed people, with their roles and whom they represent.' },
  AFFILIATES_CSV: { file: 'affiliates.csv', about: 'A table of the affiliates that take part, with their roles.' },
  WIKITEXT: { file: 'program.wiki', about: 'Tables of the program, to paste on a wiki page.' },
  JSON_LD: { file: 'conference.jsonld', about: 'Linked data in the words of schema.org, for search engines.' },
} as const;
export type ExportFormat = keyof typeof exportFiles;

/** Files of who takes part, which no change of the program touches. */
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
