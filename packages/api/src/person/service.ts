import type { Card, ConferenceId, Person, PersonService } from '@wikicon/schema';
import { someOf } from '../choice.ts';
import type { Committees } from '../committee/service.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import { isTeam } from '../authority/may.ts';
import type { Identity } from '../identity/viewer.ts';
import type { Memory } from '../memo.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byName, memoryPage } from '../paging/in-memory.ts';
import { listRequest } from '../paging/list.ts';
import { collaborationsOf } from './collaborators.ts';
import { usernameKey, type UsernameData } from './entity.ts';
import { conferencePeoplePrefix, type ParticipationData } from './participation.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly committees: Committees;
  readonly identity: Identity;
  readonly memory: Memory;
}

export function createPeople({ table, cursors, committees, identity, memory }: Needs): PersonService {
  const attendees = memory.memo(async (conference: ConferenceId) => {
    const rows = await table.all({ partition: conferencePartition(conference), prefix: conferencePeoplePrefix });
    return rows.map(({ data }) => data as ParticipationData);
  });

  return {
    byUsername: async (username) => {
      const key = usernameKey(username);
      const row = key && (await table.get(key));
      if (!row) return null;
      const { isPublic = true, steward = null, ...card } = row.data as UsernameData;
      if (isPublic) return card as Card<Person>;
      const viewer = await identity.viewer();
      return viewer?.person === card.id || isTeam(viewer, steward) ? (card as Card<Person>) : null;
    },

    async ofConference(conference, page) {
      const request = listRequest(cursors, 'Conference.people', conference, page);
      const entries = (await attendees(conference))
        .filter(someOf(page.roles))
        .map(({ person, roles, representing }) => ({
          node: person as Card<Person>,
          data: { roles, representing },
          position: [person.displayName, person.id],
        }));
      return memoryPage(request, entries, byName);
    },

    async collaborators(person, page) {
      const request = listRequest(cursors, 'Person.collaborators', person, page);
      const found = await collaborationsOf(person, { table, committees });
      const entries = found.map(({ person: other, ...data }) => ({
        node: other as Card<Person>,
        data,
        position: [other.displayName, other.id],
      }));
      return memoryPage(request, entries, byName);
    },
  };
}
