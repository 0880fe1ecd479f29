import { changes, worlds, type Leak } from './leak.ts';
import { leaksOfIndex } from './of-index.ts';
import { leaksOfSequences } from './sequences.ts';

/** Each is found by a test or a question of its own, so that all of them can be planted at once. */
export const leaks: readonly Leak[] = [
  {
    name: 'L07: that a draft is there, by the answer to a write in it',
    file: 'write/authorize.ts',
    places: [
      [
        'visible(viewer, { id, content: stored!.content, owner, at: instantOf(at) });',
        'visible(viewer, { id, content: stored!.content, owner, at: instantOf(at) }) || owner !== null;',
      ],
    ],
    found: {
      file: worlds,
      title: 'What is hidden answers stranger as what is not there',
      question: /^updateVenue 0 /,
    },
  },
  {
    name: 'L10: who attends unlisted, by the order of a list',
    file: 'read/people.ts',
    places: [
      [
        'map(entryOf);\n      return memoryPage(request, entries, byName);',
        `map(entryOf);
      const unlisted = await table.all({ partition: conferencePartition(conference), prefix: unlistedPrefix });
      return memoryPage(request, entries, (one, other) => (unlisted.length % 2 === 0 ? 1 : -1) * byName(one, other));`,
      ],
    ],
    found: changes(/^Conference\.people\(first: 2\) of con_/),
  },
  {
    name: 'L11: how many attend unlisted, by a count',
    file: 'read/organizations.ts',
    places: [
      [
        '    return memoryPage(request, entries, byName);',
        `    const unlisted = await table.all({ partition: conferencePartition(conference), prefix: 'HID#' });
    return { ...memoryPage(request, entries, byName), totalCount: entries.length + unlisted.length };`,
      ],
    ],
    found: changes(/^Conference\.affiliates\(first: 2\) of con_/),
  },
  {
    name: 'L12: how many attend unlisted, by a count across conferences',
    file: 'digest/make.ts',
    places: [
      [
        'table.all({ partition, prefix: conferencePeoplePrefix }),',
        'table.all({ partition }).then((rows) => rows.filter(({ sk }) => /^(PER|HID)#/.test(sk))),',
      ],
    ],
    found: changes(/^across: people by START where /),
  },
  {
    name: 'L13: when a private value was written, by a version',
    file: 'read/nodes.ts',
    places: [['if (!visible(await identity.viewer(), { field, of: id })) return 0;', '']],
    found: changes(/^node of con_/),
  },
  {
    name: 'L25: how many are expected at a session, by a field that only its page hides',
    file: 'read/sessions.ts',
    places: [
      [
        "if (!visible(await identity.viewer(), { field: 'Session.expectedAttendance', of: session.id })) return null;",
        '',
      ],
    ],
    found: changes(/^Session\.values of ses_/),
  },
  {
    name: 'L29: a program that is a draft, by the list of its sessions',
    file: 'read/program.ts',
    places: [['if (!(await access.isOpen(conference))) return noneOf', 'if (day === null) return noneOf']],
    found: changes(/^Conference\.program of con_/),
  },
  {
    name: 'L27: what a team prepares, by a file that is made for whoever asks',
    file: 'http/public.ts',
    places: [
      [
        "import { nobody } from '../authority/viewer.ts';",
        "import { identify } from '../authority/viewer.ts';\nimport { storeOf } from '../dynamo/store.ts';\nimport { credentialsOf } from './credentials.ts';",
      ],
      [
        'identity: nobody',
        'identity: identify(credentialsOf(request), { ...needs, ...storeOf({ ...needs, meter, signal }) })',
      ],
    ],
    found: {
      file: 'test/export-addresses.test.ts',
      title: 'The address of a file hides a draft like one that is not there, from its team too',
    },
  },
  {
    name: 'L31: a draft, by the list of conferences',
    file: 'rows/actions.ts',
    places: [['if (row.gsi1pk === undefined ||', "if (row.gsi1pk === undefined || row.gsi1pk === 'CONS' ||"]],
    found: changes(/^conferences\(first: 2\)/),
  },
  {
    name: 'L32: a session of a draft, by the sessions of its speaker',
    file: 'rows/actions.ts',
    places: [['row.gsi1pk.startsWith(own))', "row.gsi1pk.startsWith(own) || row.gsi1pk.startsWith('PER#'))"]],
    found: changes(/^Person\.sessions\(first: 2\) of per_/),
  },
  {
    name: 'L40: what one person was answered, by what is kept for the next',
    file: 'http/caching.ts',
    places: [['!recordOf(request).isFaultless || isSomebodys(request)', '!recordOf(request).isFaultless']],
    found: { file: 'test/caching.test.ts', title: 'keeps no answer to a token, whatever it is worth' },
  },
  {
    name: 'L44: what another conference holds, by a token that is limited to one',
    file: 'authority/viewer.ts',
    places: [['if (token?.conferences && !token.conferences.includes(conference)) continue;', '']],
    found: {
      file: 'test/credentials.test.ts',
      title: 'an access token to write writes where its person may, and within its conferences alone',
    },
  },
  {
    name: 'L46: what somebody had, by a user name that is given again',
    file: 'identity/accounts.ts',
    places: [['if (storedPerson(profile).isClaimed) {', 'if (false) {']],
    found: {
      file: 'test/accounts.test.ts',
      title:
        'an account at Wikimedia that was renamed, and has not been here since, keeps its person from whoever gets the old name',
    },
  },
  {
    name: 'L47: that a draft belongs to a series, by whether the list goes on',
    file: 'read/conferences.ts',
    places: [
      [
        "storedPage(listRequest(cursors, 'Series.conferences', series, page), {",
        `(async (...given: Parameters<typeof storedPage<any, any>>) => {
        const all = await table.all({ partition: reference(series), prefix: 'REF#con_' });
        const found = await storedPage(...given);
        return { ...found, pageInfo: { ...found.pageInfo, hasNextPage: all.length > found.edges.length } };
      })(listRequest(cursors, 'Series.conferences', series, page), {`,
      ],
    ],
    found: changes(/^Series\.conferences\(first: 2\) of ser_/),
  },
  {
    name: 'L48: that a setting was changed, by the date of a file',
    file: 'read/conferences.ts',
    places: [
      [
        'Promise.all([nodes.byId(id), table.get(changedKey(id))]);',
        `Promise.all([
        nodes.byId(id),
        table.get({ pk: changedKey(id).pk, sk: \`PRV#\${id}\` }),
      ]);`,
      ],
    ],
    found: changes(/^\/conferences\/published\/schedule\.xml/),
  },
  {
    name: 'An announcement before its time, by the list of those that are published',
    file: 'rows/declared.ts',
    places: [['  below: justAfter(now),\n', '']],
    found: changes(/^Conference\.announcements\(first: 2\) of con_/),
  },
  {
    name: 'What somebody is told, by a token of theirs',
    file: 'identity/messages.ts',
    places: [['if (viewer === null || viewer.token !== null) return null;', 'if (viewer === null) return null;']],
    found: {
      file: 'test/messages.test.ts',
      title: 'is for whoever is signed in, and no token reads or marks it',
    },
  },
  {
    name: 'How many messages somebody has not read, by what a token that is worth nothing costs',
    file: 'dynamo/cost.ts',
    places: [['return () => end(1);', 'return end;']],
    found: {
      file: 'test/message-cost.test.ts',
      title: 'a token that is worth nothing costs the same, however much its person has not read',
    },
  },
  ...leaksOfIndex,
  ...leaksOfSequences,
];
