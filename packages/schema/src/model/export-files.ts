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
