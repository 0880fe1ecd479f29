import { announcementsQuery } from '../conference/announcements.ts';
import { readerLanguages } from '../i18n/language.ts';
import { pathOf } from '../nouns/path.ts';
import { conferenceQuery } from '../pages/conference/query.ts';
import { morePicturedQuery, peopleQuery } from '../pages/people/query.ts';
import { personQuery } from '../pages/person/query.ts';
import { reportQuery } from '../pages/report/query.ts';
import { dayQuery } from '../pages/session/around.ts';
import { programQuery } from '../program/query.ts';
import { sessionQuery } from '../session/query.ts';
import type { Keeper } from './keeper.ts';
import type { Task } from './pool.ts';

/** The conference is not one that everybody may see. */
export class NotPublic extends Error {}

/** Wide enough for lists, and for pages on most screens. */
const widths = { person: 120, head: 960 } as const;

/** All that the pages of a conference ask for, with the variables in the order in which they ask. */
export function tasksOf(slug: string, { ask, picture }: Keeper): Task[] {
  const languages = readerLanguages();
  const asked = { conference: slug, languages };
  const people = new Set<string>();

  const program: Task = async () => {
    const { conference } = await ask(programQuery, asked);
    if (!conference) throw new NotPublic();
    const days = new Set(conference.program.flatMap(({ slot }) => slot?.day ?? []));
    return [
      ...conference.program.map(({ id }) => single(() => ask(sessionQuery, { id, languages }))),
      ...[...days].map((day) => single(() => ask(dayQuery, { conference: slug, day, languages }))),
      ...conference.program.flatMap(({ speakers }) => speakers.edges.flatMap(({ node }) => personTask(node.url))),
    ];
  };

  const home: Task = async () => {
    const { conference } = await ask(conferenceQuery, asked);
    return conference?.picture ? [single(() => picture(conference.id, widths.head))] : [];
  };

  const peoplePage =
    (after: string | null): Task =>
    async () => {
      const { conference } =
        after === null
          ? await ask(peopleQuery, asked)
          : await ask(morePicturedQuery, { conference: slug, after, languages });
      const { edges = [], pageInfo } = conference?.people ?? {};
      return [
        ...(pageInfo?.hasNextPage ? [peoplePage(pageInfo.endCursor)] : []),
        ...edges.flatMap(({ node }) => [
          ...personTask(node.url),
          ...(node.picture ? [single(() => picture(node.id, widths.person))] : []),
        ]),
      ];
    };

  /** Nobody is asked for twice: speakers stand in both lists. */
  function personTask(url: string): Task[] {
    if (people.has(url)) return [];
    people.add(url);
    const key = decodeURIComponent(pathOf(url).replace('/people/', ''));
    return [single(() => ask(personQuery(key), { key, languages }))];
  }

  return [
    program,
    home,
    peoplePage(null),
    single(() => ask(announcementsQuery, asked)),
    single(() => ask(reportQuery, asked)),
  ];
}

const single =
  (doIt: () => Promise<unknown>): Task =>
  async () => {
    await doIt();
    return [];
  };
