import { pick } from '@wikicon/schema';
import type { Stage } from './person.ts';
import type { Sessions } from './program.ts';
import { conferenceNode, personNode, sessionNode } from './schema-org.ts';

/** The conference and its sessions in the words of schema.org. */
export const linkedData = (program: Sessions): string =>
  graph({
    ...conferenceNode(program),
    subEvent: program.sessions.map((session) => sessionNode(session, program)),
  });

/** A program of one session: that session, and the conference that it is part of. */
export const sessionLinkedData = (program: Sessions): string =>
  graph({ ...sessionNode(program.sessions[0]!, program), superEvent: conferenceNode(program) });

/** A person, and the sessions in which they are on stage. */
export const stageLinkedData = ({ person, conferences, siteUrl }: Stage): string =>
  graph({
    ...personNode(person, siteUrl),
    ...(person.about && { description: pick(person.about, person.languages).text }),
    knowsLanguage: person.languages,
    performerIn: conferences.flatMap((program) =>
      program.sessions.map((session) => ({ ...sessionNode(session, program), superEvent: conferenceNode(program) })),
    ),
  });

/** Safe to stand inside a page: nothing in it ends a script. A list without entries says nothing, and is left out. */
const graph = (node: object): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...node }, (_key, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  ).replaceAll('<', String.raw`\u003C`);
