import type { NodeService, Snapshot, Participation, Person, PersonService } from '@wikicon/schema';
import { someOf } from '../kernel/choice.ts';
import type { Attendees } from './attendees.ts';
import type { Committees } from './committees.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { ifVisible, personThing, visible } from '../authority/visible.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byName, memoryPage } from '../paging/in-memory.ts';
import { listRequest, type Entry } from '../paging/list.ts';
import { collaborationsOf } from './collaborators.ts';
import { isFormer, mergedFrom } from '../rows/merge.ts';
import { usernameFrom, usernameKeys } from '../rows/person.ts';
import { participationFrom, unlistedPrefix, type ParticipationData } from '../rows/participation.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly committees: Committees;
  readonly identity: Identity;
  readonly attendees: Attendees;
  readonly nodes: NodeService;
}

export function createPeople({ table, cursors, committees, identity, attendees, nodes }: Needs): PersonService {
  return {
    byUsername: async (username) => {
      const rows = await table.getMany(usernameKeys(username));
      const row = rows.find((one) => one !== null);
      if (row === undefined) return null;
      if (isFormer(row)) {
        const { mergedInto, ...old } = mergedFrom(row);
        return (
          (await ifVisible(identity, personThing(old), mergedInto)) &&
          (nodes.byId(mergedInto) as Promise<Person | null>)
        );
      }
      const found = usernameFrom(row);
      const { isPublic: _isPublic, steward: _steward, ...snapshot } = found;
      return ifVisible(identity, personThing(found), snapshot);
    },

    async ofConference(conference, page) {
      const request = listRequest(cursors, 'Conference.people', conference, page);
      const entries = (await attendees(conference)).filter(someOf(page.roles)).map(entryOf);
      return memoryPage(request, entries, byName);
    },

    async unlistedOf(conference, page) {
      if (!visible(await identity.viewer(), { field: 'Conference.unlistedPeople', of: conference })) return null;
      const request = listRequest(cursors, 'Conference.unlistedPeople', conference, page);
      const rows = await table.all({ partition: conferencePartition(conference), prefix: unlistedPrefix });
      return memoryPage(
        request,
        parsedAll(rows, (row) => entryOf(participationFrom(row)), table),
        byName,
      );
    },

    async statedOf(conference, page) {
      if (!visible(await identity.viewer(), { field: 'Conference.statedPeople', of: conference })) return null;
      const request = listRequest(cursors, 'Conference.statedPeople', conference, page);
      const [listed, hidden] = await Promise.all([
        attendees(conference),
        table.all({ partition: conferencePartition(conference), prefix: unlistedPrefix }),
      ]);
      const stated = [...listed, ...parsedAll(hidden, participationFrom, table)]
        .filter((one) => one.stated.roles.length + one.stated.representing.length > 0)
        .map((one) => entryOf({ ...one, ...one.stated }));
      return memoryPage(request, stated, byName);
    },

    async collaborators(person, page) {
      const request = listRequest(cursors, 'Person.collaborators', person, page);
      const found = await collaborationsOf(person, { table, committees });
      const entries = found.map(({ person: other, ...data }) => ({
        node: other as Snapshot<Person>,
        data,
        position: [other.displayName, other.id],
      }));
      return memoryPage(request, entries, byName);
    },
  };
}

const entryOf = ({ person, roles, representing }: ParticipationData): Entry<Snapshot<Person>, Participation> => ({
  node: person,
  data: { roles, representing },
  position: [person.displayName, person.id],
});
