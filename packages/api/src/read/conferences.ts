import type { Card, Conference, ConferenceId, ConferenceService, NodeService, PersonConference } from '@wikicon/schema';
import { isTeam } from '../authority/may.ts';
import { reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Memory } from '../kernel/request-cache.ts';
import { conferencesPrefix, type OrganizationParticipationData } from '../rows/organization.ts';
import { cardBySlug } from '../rows/slug.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import type { ParticipationData } from '../rows/participation.ts';
import { someOf } from '../kernel/choice.ts';
import { changedKey, newest } from '../rows/last-modified.ts';
import { conferencesPartition } from '../rows/conference.ts';

export function createConferences({
  table,
  cursors,
  identity,
  memory,
  nodes,
}: {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly memory: Memory;
  readonly nodes: NodeService;
}): ConferenceService {
  const bySlug = memory.memo(async (slug): Promise<Card<Conference> | null> => {
    const card = await cardBySlug<Card<Conference>>(table, 'conference', slug);
    return card && shown(card);
  });

  return {
    bySlug,
    shown,

    changedAt: memory.memo(async (id: ConferenceId) => {
      const [conference, noted] = await Promise.all([nodes.byId(id), table.get(changedKey(id))]);
      return newest([(conference as Conference | null)?.updatedAt ?? '', noted?.updatedAt]);
    }),

    list: (page) =>
      storedPage(listRequest(cursors, 'Query.conferences', '', page), {
        table,
        range: { index: true, partition: conferencesPartition, descending: true },
        entry: ({ data }) => ({ node: data as Conference, data: {} }),
      }),

    ofSeries: (series, page) =>
      storedPage(listRequest(cursors, 'Series.conferences', series, page), {
        table,
        range: { index: true, partition: reference(series), prefix: conferencesPrefix, descending: true },
        entry: ({ data }) => ({ node: data as Card<Conference>, data: {} }),
      }),

    ofOrganization: (organization, page) =>
      storedPage(listRequest(cursors, 'Organization.conferences', organization, page), {
        table,
        range: { index: true, partition: reference(organization), prefix: conferencesPrefix, descending: true },
        entry: ({ data }) => {
          const { conference, roles } = data as OrganizationParticipationData;
          return { node: conference, data: { roles } };
        },
        keep: someOf(page.roles),
      }),

    ofPerson: (person, page) =>
      storedPage(listRequest(cursors, 'Person.conferences', person, page), {
        table,
        range: { index: true, partition: reference(person), prefix: conferencesPrefix, descending: true },
        entry: ({ data }) => {
          const { conference, roles, representing } = data as ParticipationData;
          return { node: conference, data: { roles, representing } satisfies PersonConference };
        },
        keep: someOf(page.roles),
      }),
  };

  function shown(card: Card<Conference>): Card<Conference> | Promise<Card<Conference> | null> {
    if (card.publication !== 'DRAFT') return card;
    return identity.viewer().then((viewer) => (isTeam(viewer, card.id) ? card : null));
  }
}
