import { conferenceOf, typeNameOf, type Id, type SessionService } from '@wikicon/schema';
import type { Cursors } from '../paging/cursor.ts';
import { memoryPage } from '../paging/in-memory.ts';
import { listRequest } from '../paging/list.ts';
import type { SessionContent } from '../rows/session.ts';
import type { Programs } from './program.ts';

interface Needs {
  readonly cursors: Cursors;
  readonly programs: Programs;
}

/** The sessions that name a node of the reference data, among the program that is read whole once a request. */
export const sessionsNaming =
  ({ cursors, programs }: Needs): SessionService['naming'] =>
  async (node, page, { abstracts }) => {
    const request = listRequest(cursors, `${typeNameOf(node)}.sessions`, node, page);
    const conference = conferenceOf(node);
    const [{ sessions, position }] = await Promise.all([
      programs.of(conference, null),
      abstracts && programs.readAbstracts(conference),
    ]);
    const entries = sessions
      .filter((session) => names(session, node))
      .map((session) => ({ node: session, data: {}, position: position(session) }));
    return memoryPage(request, entries);
  };

const names = ({ type, topics, slot }: SessionContent, node: Id): boolean =>
  type?.id === node || slot?.room?.id === node || topics.some(({ id }) => id === node);
