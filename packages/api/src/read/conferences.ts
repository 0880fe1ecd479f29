import {
  ulidOf,
  type Snapshot,
  type Conference,
  type ConferenceId,
  type ConferenceService,
  type NodeService,
  type PersonConference,
} from '@wikicon/schema';
import { conferenceThing, ifVisible, visible } from '../authority/visible.ts';
import { reference } from '../dynamo/compose.ts';
import { versionSort } from '../dynamo/marker.ts';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import type { ProgramAccess } from './program-access.ts';
import { versionPartition } from '../dynamo/versioned.ts';
import type { Identity } from '../authority/viewer.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { conferencesPrefix, organizationParticipationFrom } from '../rows/organization.ts';
import { snapshotBySlug } from '../rows/slug.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { valuesOf } from '../rows/private-values.ts';
import type { PrivateRows } from './private-values.ts';
import { participationFrom } from '../rows/participation.ts';
import { someOf } from '../kernel/choice.ts';
import { changedKey, newest } from '../rows/last-modified.ts';
import {
  conferenceFrom,
  conferencesPartition,
  namedConferenceCheck,
  seriesConferenceFrom,
} from '../rows/conference.ts';

export function createConferences({
  table,
  store,
  cursors,
  identity,
  cache,
  access,
  nodes,
  privateRows,
}: {
  readonly table: Table;
  readonly store: Store;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly cache: RequestCache;
  readonly access: ProgramAccess;
  readonly nodes: NodeService;
  readonly privateRows: PrivateRows;
}): ConferenceService {
  const bySlug = cache.memo(async (slug): Promise<Snapshot<Conference> | null> => {
    const snapshot = await snapshotBySlug(table, 'conference', slug, namedConferenceCheck);
    if (snapshot !== null) access.note(snapshot);
    return snapshot && shown(snapshot);
  });

  return {
    bySlug,
    shown,

    changedAt: cache.memo(async (id: ConferenceId) => {
      const [conference, noted] = await Promise.all([nodes.byId(id), table.get(changedKey(id))]);
      return newest([(conference as Conference | null)?.updatedAt ?? '', noted?.updatedAt]);
    }),

    async workingVersion(id) {
      if (!visible(await identity.viewer(), { field: 'Conference.workingVersion', of: id })) return null;
      const row = await store.table.get({ pk: versionPartition(ulidOf(id)), sk: versionSort });
      return row?.stamp ?? unwritten;
    },

    async hiddenReason(id) {
      if (!visible(await identity.viewer(), { field: 'Conference.hiddenReason', of: id })) return null;
      return valuesOf(await privateRows.of(id)).hiddenReason ?? null;
    },

    list: (page) =>
      storedPage(listRequest(cursors, 'Query.conferences', '', page), {
        table,
        range: { index: true, partition: conferencesPartition, descending: true },
        entry: (row) => {
          const conference = conferenceFrom(row);
          access.note(conference);
          return { node: conference, data: {} };
        },
        keep: isPublished,
      }),

    ofSeries: (series, page) =>
      storedPage(listRequest(cursors, 'Series.conferences', series, page), {
        table,
        range: { index: true, partition: reference(series), prefix: conferencesPrefix, descending: true },
        entry: (row) => ({ node: seriesConferenceFrom(row), data: {} }),
        keep: isPublished,
      }),

    ofOrganization: (organization, page) => {
      const hasRole = someOf(page.roles);
      return storedPage(listRequest(cursors, 'Organization.conferences', organization, page), {
        table,
        range: { index: true, partition: reference(organization), prefix: conferencesPrefix, descending: true },
        entry: (row) => {
          const { conference, roles } = organizationParticipationFrom(row);
          return { node: conference, data: { roles } };
        },
        keep: (data, node) => isPublished(data, node) && hasRole(data),
      });
    },

    ofPerson: (person, page) => {
      const hasRole = someOf(page.roles);
      return storedPage(listRequest(cursors, 'Person.conferences', person, page), {
        table,
        range: { index: true, partition: reference(person), prefix: conferencesPrefix, descending: true },
        entry: (row) => {
          const { conference, roles, representing } = participationFrom(row);
          return { node: conference, data: { roles, representing } satisfies PersonConference };
        },
        keep: (data, node) => isPublished(data, node) && hasRole(data),
      });
    },
  };

  function shown(snapshot: Snapshot<Conference>): Snapshot<Conference> | Promise<Snapshot<Conference> | null> {
    return ifVisible(identity, conferenceThing(snapshot), snapshot);
  }
}

/** What stands for the version of a conference whose program was never written. */
const unwritten = '0';

/** A list holds only what everybody sees, whoever asks: a draft is found by its address and in its team's own list. */
export const isPublished = (_data: object, conference: Snapshot<Conference>): boolean =>
  visible(null, conferenceThing(conference));
