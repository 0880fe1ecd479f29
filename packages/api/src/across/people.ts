import {
  type Counts,
  type FoundPage,
  type Id,
  type PeoplePage,
  type Person,
  type PersonFilter,
  type PersonId,
} from '@wikicon/schema';
import { personThing, visible } from '../authority/visible.ts';
import { leavingPeople } from '../digest/digests.ts';
import { byName } from '../paging/in-memory.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest, type Entry, type ListRequest } from '../paging/list.ts';
import { conferenceOrder } from '../rows/conference.ts';
import { peoplePartition, storedPerson } from '../rows/person.ts';
import type { AcrossNeeds } from './across.ts';
import { belongingTo, type Belonging } from './belonging.ts';
import { facetOf, together } from './facets.ts';
import { conferenceAt, foundPage, latestFirst } from './found-page.ts';
import { matchesIn, valuesOfMatch, type Match } from './people-matches.ts';
import { onceOnly } from './people-once.ts';
import { readWindow, type Window } from './window.ts';

/** People who are listed, and for whom the conditions hold in some conference; each once. */
export async function peopleAcross(needs: AcrossNeeds, page: PeoplePage): Promise<FoundPage<Person>> {
  const request = listRequest(needs.cursors, 'Query.people', '', page);
  const filter = page.filter ?? {};
  const isOfConferences = [filter.conferences, filter.series, filter.languages, filter.text].some((one) => one != null);
  if (isOfConferences || page.orderBy === 'START') return ofConferences(needs, request, page);
  if (filter.affiliates == null) return everybody(needs, request);
  return ofAffiliates(needs, request, filter);
}

/** By name: everybody whose profile is public, as they stand in the index. */
async function everybody(needs: AcrossNeeds, request: ListRequest): Promise<FoundPage<Person>> {
  const { edges, pageInfo } = await storedPage(request, {
    table: needs.table,
    range: { index: true, partition: peoplePartition },
    entry: (row) => ({ node: storedPerson(row), data: {} }),
    keep: (_data, person) => visible(null, personThing(person)),
  });
  let counted: Promise<Counts> | null = null;
  const read = async (): Promise<Counts> => {
    const window = await readWindow(needs, { filter: {}, orderBy: 'START', after: null });
    return countsOf(window, matchesOf(window, {}, nobody));
  };
  const counts: Counts = {
    totalCount: () => null,
    facet: async (name) => (await (counted ??= read())).facet(name),
  };
  return { edges, pageInfo, counts };
}

/** By name: those who belong to the affiliates, and those who are listed as standing for them in some conference. */
async function ofAffiliates(
  needs: AcrossNeeds,
  request: ListRequest,
  filter: PersonFilter,
): Promise<FoundPage<Person>> {
  const organizations = filter.affiliates!;
  const [window, belonging, leaving] = await Promise.all([
    readWindow(needs, { filter: { organizations }, orderBy: 'NAME', after: null }),
    belongingTo(needs.table, organizations),
    leavingPeople(needs.store.table),
  ]);
  const matches = matchesOf(window, filter, nobody);
  const names = new Map([...belonging.people, ...matches.map(([{ person }]) => [person.id, person.name] as const)]);
  const entries = [...names]
    .filter(([id]) => !leaving.has(id))
    .map(([id, name]) => ({ node: { id }, data: {}, position: [name, id] }));
  const isWhole = window.isWhole && belonging.isWhole;
  return foundPage<Person>(request, {
    entries,
    order: byName,
    end: null,
    isWhole,
    load: loadOf(needs),
    counts: { ...countsOf(window, matches), totalCount: () => (isWhole ? entries.length : null) },
  });
}

/** The latest conference first in which they match, and by name in it; or all by name. */
async function ofConferences(
  needs: AcrossNeeds,
  request: ListRequest,
  { filter: given, orderBy }: PeoplePage,
): Promise<FoundPage<Person>> {
  const filter = given ?? {};
  const conferences = { slugs: filter.conferences, series: filter.series };
  const [window, belonging] = await Promise.all([
    readWindow(needs, {
      filter: conferences,
      orderBy: orderBy ?? 'START',
      after: orderBy === 'NAME' ? null : conferenceAt(request.after),
    }),
    filter.affiliates == null ? nobody : belongingTo(needs.table, filter.affiliates),
  ]);
  const matches = matchesOf(window, filter, belonging);
  const entries = matches.map(([{ digest, person }]) => ({
    node: { id: person.id },
    data: {},
    position: orderBy === 'NAME' ? [person.name, person.id] : [conferenceOrder(digest.head), person.name, person.id],
  }));
  const order = orderBy === 'NAME' ? byName : latestFirst(byName);
  const shown = await onceOnly(needs, { request, entries, order, window, filter, conferences, belonging });
  return foundPage<Person>(request, {
    ...shown,
    order,
    isWhole: window.isWhole,
    load: loadOf(needs),
    counts: countsOf(window, matches),
  });
}

export const nobody: Belonging = { people: new Map(), isWhole: true };

/** The matches of one person: there is one at least. */
type Matches = readonly [Match, ...Match[]];

/** The matches of each person, the latest conference first. */
function matchesOf({ digests }: Pick<Window, 'digests'>, filter: PersonFilter, { people }: Belonging): Matches[] {
  const all = digests.flatMap((digest) => matchesIn(digest, filter, (person) => people.has(person)));
  return [...Map.groupBy(all, ({ person }) => person.id).values()] as [Match, ...Match[]][];
}

const countsOf = ({ isWhole, read }: Window, matches: readonly Matches[]): Counts => ({
  totalCount: () => (isWhole ? matches.length : null),
  facet: (name) =>
    facetOf(
      matches.map((ofPerson) => together(ofPerson.map((match) => valuesOfMatch(match, name)))),
      { isComplete: isWhole, conferencesRead: read },
    ),
});

const loadOf =
  ({ nodes }: AcrossNeeds) =>
  (ids: readonly Id[]) =>
    nodes.byIds(ids) as Promise<(Person | null)[]>;

export type PersonEntry = Entry<{ readonly id: PersonId }, object>;
