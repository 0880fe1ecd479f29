import type { Conference, ConferencesPage, Counts, FacetName, FoundPage, Id } from '@wikicon/schema';
import { isFindable } from '../rows/conference.ts';
import { headOf } from '../digest/make.ts';
import { maxConferences, provenDigests } from '../digest/digests.ts';
import { firstText } from '../kernel/localized.ts';
import { byName } from '../paging/in-memory.ts';
import { listRequest } from '../paging/list.ts';
import type { Digest } from '../rows/digest.ts';
import type { AcrossNeeds } from './across.ts';
import { digestMatches, headMatches } from './conference-filter.ts';
import { findConferences, type FoundConferences } from './conferences-found.ts';
import { facetOf, languages, together, valuesIn, type Values } from './facets.ts';
import { conferenceAt, endOf, foundPage, latestFirst } from './found-page.ts';
import { tooMany } from './window.ts';

/** Conferences that match. */
export async function conferencesAcross(needs: AcrossNeeds, page: ConferencesPage): Promise<FoundPage<Conference>> {
  const request = listRequest(needs.cursors, 'Query.conferences', '', page);
  const { orderBy } = page;
  const filter = page.filter ?? {};
  const found = await findConferences(needs.table, filter, orderBy === 'NAME' ? null : conferenceAt(request.after));
  const all = await whole(needs, found, filter);
  const isWhole = isWholeOf(found);
  if (orderBy === 'NAME' && (!isWhole || all.length > maxConferences)) throw tooMany();
  const byId = new Map(all.map(({ conference }) => [conference.id as Id, conference]));
  return foundPage<Conference>(request, {
    entries: all.map(({ key, conference }) => ({
      node: { id: conference.id },
      data: {},
      position: orderBy === 'NAME' ? [firstText(conference.name), conference.id] : [key],
    })),
    order: orderBy === 'NAME' ? byName : latestFirst(),
    end: endOf(found.end),
    isWhole,
    load: async (ids) => ids.map((id) => byId.get(id) ?? null),
    counts: countsOf(needs, filter, { ...found, all }),
  });
}

/** What a list of conferences is made of, read when it is asked for. */
export function countsOf(needs: AcrossNeeds, filter: object, found: FoundConferences | null = null): Counts {
  let all: Promise<FoundConferences> | null = found && Promise.resolve(found);
  let digests: ReturnType<typeof provenDigests> | null = null;
  const read = () => (all ??= findConferences(needs.table, filter, null));
  return {
    async totalCount() {
      const matches = await read();
      return isWholeOf(matches) ? matches.all.length : null;
    },
    async facet(name) {
      const matches = await read();
      const chosen = matches.all.slice(0, maxConferences).map(({ id }) => id);
      const proven = await (digests ??= provenDigests(needs, chosen));
      const counted = proven.digests.filter(digestMatches(filter));
      const isComplete = isWholeOf(matches) && chosen.length === matches.all.length && proven.read === chosen.length;
      return facetOf(
        counted.map((digest) => valuesOf(digest, name)),
        { isComplete, conferencesRead: counted.length },
      );
    },
  };
}

const isWholeOf = ({ end, isBehind }: FoundConferences): boolean => end === null && !isBehind;

const valuesOf = (digest: Digest, name: FacetName): Values => {
  const { workingLanguages, country } = digest.head;
  if (name === 'language') return languages(workingLanguages);
  if (name === 'country') return new Map(country === null ? [] : [[country, 'region']]);
  return together(digest.sessions.map(valuesIn(digest, name)));
};

/** Those of which only the address was read are read whole; a list holds only what everybody sees, whoever asks. */
async function whole({ nodes, access }: AcrossNeeds, { all }: FoundConferences, filter: object) {
  const missing = await nodes.byIds(all.flatMap(({ id, conference }) => (conference === null ? [id] : [])));
  const read = new Map<Id, Conference>(
    missing.flatMap((node) => (node === null ? [] : [[node.id, node as Conference]])),
  );
  const matches = headMatches(filter);
  return all.flatMap(({ id, key, conference }) => {
    const one = (conference as Conference | null) ?? read.get(id);
    if (one === undefined) return [];
    access.note(one);
    return conference !== null || (isFindable(one) && matches(headOf(one))) ? [{ id, key, conference: one }] : [];
  });
}
