import { pathOf } from '../../nouns/path.ts';
import { savedPrograms, type SavedProgram } from '../../program/saved.ts';
import type { Person } from './query.ts';

/** What this browser knows of somebody whose page it never saved. */
export interface SavedPerson {
  /** Null where nobody of this name speaks in a saved program. */
  readonly person: Person | null;
  /** The program that names them, or any. */
  readonly program: SavedProgram | null;
}

/** Looks for a speaker in the programs that were saved, by user name or id. */
export async function savedPerson(key: string): Promise<SavedPerson> {
  const programs = await savedPrograms();
  for (const program of programs) {
    const person = speakerOf(program, key);
    if (person) return { person, program };
  }
  return { person: null, program: programs[0] ?? null };
}

const none = { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };

/** Somebody as their page shows them, without what a program does not tell. */
export function speakerOf({ slug, conference }: Omit<SavedProgram, 'at'>, key: string): Person | null {
  const path = `/people/${key}`;
  const stages = conference.program.flatMap(({ speakers, ...session }) =>
    speakers.edges
      .filter(({ node }) => node.id === key || decodeURIComponent(pathOf(node.url)) === path)
      .map((edge) => ({ ...edge, session })),
  );
  const [first] = stages;
  if (!first) return null;
  const { name, startsOn, endsOn, timeZone, city } = conference;
  const held = { id: '', slug, name, startsOn, endsOn, timeZone, city, picture: null };
  return {
    ...first.node,
    username: null,
    picture: null,
    languages: [],
    about: null,
    affiliations: none,
    conferences: { ...none, edges: [{ roles: ['SPEAKER'], representing: [], node: held }] },
    sessions: {
      ...none,
      edges: stages.map(({ role, representing, session }) => ({
        role,
        representing,
        node: { ...session, conference: held },
      })),
    },
    committees: none,
    collaborators: none,
    media: none,
  };
}
