import { changes, type Leak } from './leak.ts';

/** Leaks that only the requests of the store tell: neither an answer, nor its sums of requests, units and depth. */
export const leaksOfSequences: readonly Leak[] = [
  {
    name: 'That a conference has rules of conflicts, by which row is read instead of another',
    file: 'read/media.ts',
    places: [
      [
        "ofConference: (conference, page) => list('Conference.media', conference, page, conferenceMediaRange(conference)),",
        `ofConference: async (conference, page) => {
      const pk = reference(conference);
      const rules = await table.get({ pk, sk: \`PRV#\${conference}\` });
      await table.get({ pk, sk: rules === null ? 'NONE' : 'RULES' });
      return list('Conference.media', conference, page, conferenceMediaRange(conference));
    },`,
      ],
    ],
    found: changes(/^Conference\.media\(first: 2\) of con_/),
  },
  {
    name: 'That a conference has rules of conflicts, by which of two rows is read first',
    file: 'read/committees.ts',
    places: [
      [
        'const conference = conferenceOf(committee);\n',
        `const conference = conferenceOf(committee);
      const pk = conferencePartition(conference);
      const rules = await table.get({ pk, sk: \`PRV#\${conference}\` });
      for (const sk of rules === null ? ['ONE', 'OTHER'] : ['OTHER', 'ONE']) await table.get({ pk, sk });
`,
      ],
    ],
    found: changes(/^Committee\.unlistedMembers\(first: 2\) of com_/),
  },
  {
    name: 'How many attend unlisted, by rows that are read before it is asked who may see them',
    file: 'read/people.ts',
    places: [
      [
        "if (!visible(await identity.viewer(), { field: 'Conference.unlistedPeople', of: conference })) return null;",
        `const unlisted = await table.all({ partition: conferencePartition(conference), prefix: 'HID#' });
      if (!visible(await identity.viewer(), { field: 'Conference.unlistedPeople', of: conference })) return null;`,
      ],
    ],
    found: changes(/^Conference\.unlistedPeople\(first: 2\) of con_/),
  },
  {
    name: 'That somebody asks whether an account is theirs too, by what is read at its user name',
    file: 'read/people.ts',
    places: [
      [
        'const rows = await table.getMany(usernameKeys(username));',
        `const at = await Promise.all(usernameKeys(username).map(({ pk }) => table.all({ partition: pk })));
      const rows = at.flat().filter(({ sk }) => sk === 'USER');`,
      ],
    ],
    found: changes(/^person of Synthetic person of /),
  },
];
