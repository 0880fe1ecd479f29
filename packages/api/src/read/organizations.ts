import type {
  Affiliate,
  Snapshot,
  ConferenceId,
  Institution,
  NodeService,
  Organization,
  OrganizationRole,
  OrganizationService,
  PageArguments,
} from '@wikicon/schema';
import { firstText } from '../kernel/localized.ts';
import { someOf } from '../kernel/choice.ts';
import { conferencePartition, reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { snapshotBySlug } from '../rows/slug.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byName, memoryPage } from '../paging/in-memory.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest, pageOf } from '../paging/list.ts';
import { affiliateFilter, affiliateMatching, institutionMatching } from './organization-filter.ts';
import { affiliationFrom, affiliationPrefix, organizationPeoplePrefix } from '../rows/person.ts';
import {
  affiliateSnapshotCheck,
  affiliateFrom,
  affiliatesPartition,
  conferenceOrganizationPrefix,
  institutionFrom,
  institutionSnapshotCheck,
  institutionsPartition,
  isAffiliate,
  organizationParticipationFrom,
} from '../rows/organization.ts';

/** Rows that are read at once where a filter keeps few of them. */
const readAhead = 100;

export function createOrganizations({
  table,
  cursors,
  cache,
  nodes,
}: {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly cache: RequestCache;
  readonly nodes: NodeService;
}): OrganizationService {
  const participations = cache.memo(async (conference: ConferenceId) => {
    const rows = await table.all({ partition: conferencePartition(conference), prefix: conferenceOrganizationPrefix });
    return parsedAll(rows, organizationParticipationFrom, table);
  });

  return {
    affiliateBySlug: (slug) => snapshotBySlug(table, 'affiliate', slug, affiliateSnapshotCheck),
    institutionBySlug: (slug) => snapshotBySlug(table, 'institution', slug, institutionSnapshotCheck),

    async affiliates(page) {
      const isWanted = affiliateMatching(affiliateFilter(page));
      return storedPage(listRequest(cursors, 'Query.affiliates', '', page), {
        table,
        range: { index: true, partition: affiliatesPartition },
        entry: (row) => ({ node: affiliateFrom(row), data: {} }),
        keep: (_data, affiliate) => isWanted(affiliate),
        readAhead: page.filter == null ? 0 : readAhead,
      });
    },

    async institutions(page) {
      const isWanted = institutionMatching(page.filter ?? {});
      return storedPage(listRequest(cursors, 'Query.institutions', '', page), {
        table,
        range: { index: true, partition: institutionsPartition },
        entry: (row) => ({ node: institutionFrom(row), data: {} }),
        keep: (_data, institution) => isWanted(institution),
        readAhead: page.filter == null ? 0 : readAhead,
      });
    },

    affiliatesOf: (conference, page) => pageOfConference<Affiliate>('Conference.affiliates', conference, page, true),
    institutionsOf: (conference, page) =>
      pageOfConference<Institution>('Conference.institutions', conference, page, false),

    async ofPerson(person, page) {
      const request = listRequest(cursors, 'Person.affiliations', person, page);
      const [profile, found] = await Promise.all([
        nodes.byId(person),
        storedPage(request, {
          table,
          range: { partition: reference(person), prefix: affiliationPrefix },
          entry: (row) => {
            const { organization, affiliation } = affiliationFrom(row);
            return { node: organization, data: affiliation };
          },
        }),
      ]);
      // A program names people whose profile is not public: what they belong to is not told.
      return profile === null ? pageOf(request, []) : found;
    },

    peopleOf: (organization, page) =>
      storedPage(listRequest(cursors, 'Organization.people', organization, page), {
        table,
        range: { index: true, partition: reference(organization), prefix: organizationPeoplePrefix },
        entry: (row) => {
          const { person, affiliation } = affiliationFrom(row);
          return { node: person, data: affiliation };
        },
      }),
  };

  async function pageOfConference<Node extends Organization>(
    field: string,
    conference: ConferenceId,
    page: PageArguments & { readonly roles?: readonly OrganizationRole[] | null | undefined },
    affiliates: boolean,
  ) {
    const request = listRequest(cursors, field, conference, page);
    const all = await participations(conference);
    const entries = all
      .filter((edge) => isAffiliate(edge.organization) === affiliates && someOf(page.roles)(edge))
      .map(({ organization, roles }) => ({
        node: organization as unknown as Snapshot<Node>,
        data: { roles },
        position: [firstText(organization.name!), organization.id],
      }));
    return memoryPage(request, entries, byName);
  }
}
