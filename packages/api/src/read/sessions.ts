import {
  conferenceOf,
  map,
  typeNameOf,
  type MaybePromise,
  type Snapshot,
  type ConferenceService,
  type NodeService,
  type Session,
  type SessionService,
  type Speaker,
  type SpeakerData as StageData,
} from '@wikicon/schema';
import { visible } from '../authority/visible.ts';
import { isAmong } from '../kernel/choice.ts';
import type { AllReferenceData } from './reference-data.ts';
import { newest } from '../rows/last-modified.ts';
import { reference } from '../dynamo/compose.ts';
import type { PrivateRows } from './private-values.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Cursors } from '../paging/cursor.ts';
import { memoryPage } from '../paging/in-memory.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { representationFrom, sessionsPrefix, speakerEdgeFrom } from '../rows/session-edges.ts';
import { valuesOf } from '../rows/private-values.ts';
import { sessionFrom, sessionKey } from '../rows/session.ts';
import { factsIn, readBeside } from './session-facts.ts';
import { matching } from './session-filter.ts';
import { sessionsNaming } from './sessions-naming.ts';
import type { ProgramAccess } from './program-access.ts';
import type { Programs } from './program.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly access: ProgramAccess;
  readonly programs: Programs;
  readonly allReferenceData: AllReferenceData;
  readonly conferences: ConferenceService;
  readonly nodes: NodeService;
  readonly privateRows: PrivateRows;
}

export function createSessions(needs: Needs): SessionService {
  const { table, cursors, identity, access, programs, allReferenceData, conferences, nodes, privateRows } = needs;
  return {
    async program(conference, day, { abstracts }) {
      const [{ sessions }] = await Promise.all([
        programs.of(conference, day),
        abstracts && programs.readAbstracts(conference),
      ]);
      return [...sessions];
    },

    async list(conference, page, { abstracts }) {
      const request = listRequest(cursors, 'Conference.sessions', conference, page);
      const filter = page.filter ?? {};
      // Files of sessions are read beside their program, and tell as much as they do.
      if (!(await access.isOpen(conference))) return memoryPage(request, []);
      const [{ sessions, referenceData, position }, beside] = await Promise.all([
        programs.of(conference, filter.day),
        readBeside(table, conference, filter),
        abstracts && programs.readAbstracts(conference),
      ]);
      const [holds, factsOf] = [matching(filter), factsIn(referenceData, beside)];
      const entries = sessions
        .filter((session) => holds(factsOf(session)))
        .map((session) => ({ node: session as Snapshot<Session>, data: {}, position: position(session) }));
      return memoryPage(request, entries);
    },

    shown: (session) => map(access.isOpen(conferenceOf(session.id)), (isOpen) => (isOpen ? session : null)),

    abstract: programs.abstract,

    async expectedAttendance(session) {
      if (!visible(await identity.viewer(), { field: 'Session.expectedAttendance', of: session.id })) return null;
      const [row, whole] = await Promise.all([
        privateRows.of(session.id),
        'speakers' in session ? session : nodes.byId(session.id),
      ]);
      // Sessions that were written before private values had rows of their own hold it themselves.
      const values = row === null ? (whole as Partial<Session> | null) : valuesOf(row);
      return values?.expectedAttendance ?? null;
    },

    async changedAt(conference) {
      const [changed, referenceData, { sessions }] = await Promise.all([
        conferences.changedAt(conference),
        allReferenceData.changedAt(conference),
        programs.of(conference, null),
      ]);
      return newest([changed, referenceData, ...sessions.map(({ updatedAt }) => updatedAt)]);
    },

    speakers(session, page) {
      const request = listRequest(cursors, 'Session.speakers', session.id, page);
      return map(speakersOf(session), (speakers) => {
        const entries = speakers
          .map((speaker, place) => ({ ...speaker, place }))
          .filter(({ role }) => isAmong(page.roles, role))
          .map(({ person, role, representing, place }) => ({
            node: person,
            data: { role, representing },
            position: [place, person.id],
          }));
        return memoryPage(request, entries);
      });
    },

    ofPerson: (person, page) =>
      storedPage<Snapshot<Session>, StageData>(listRequest(cursors, 'Person.sessions', person, page), {
        table,
        range: { index: true, partition: reference(person), prefix: sessionsPrefix, descending: true },
        entry: (row) => {
          const { session, role, representing } = speakerEdgeFrom(row);
          return { node: session, data: { role, representing } };
        },
        keep: ({ role }) => isAmong(page.roles, role),
      }),

    representing: (organization, page) =>
      storedPage(listRequest(cursors, `${typeNameOf(organization)}.sessions`, organization, page), {
        table,
        range: { index: true, partition: reference(organization), prefix: sessionsPrefix, descending: true },
        entry: (row) => {
          const { session, representatives } = representationFrom(row);
          return { node: session, data: { representatives } };
        },
      }),

    naming: sessionsNaming(needs),
  };

  /** A session in hand has its speakers; one that came as a snapshot is read whole. */
  function speakersOf(session: Snapshot<Session>): MaybePromise<readonly Speaker[]> {
    return (
      session.speakers ??
      table.get(sessionKey(session.id)).then((row) => (row === null ? [] : sessionFrom(row).speakers))
    );
  }
}
