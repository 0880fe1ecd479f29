import type { ConferenceFilter, ConferenceId, PersonFilter, PersonId } from '@wikicon/schema';
import { maxConferences, provenDigests } from '../digest/digests.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Order } from '../paging/in-memory.ts';
import type { Position } from '../paging/cursor.ts';
import type { ListRequest } from '../paging/list.ts';
import { conferencesPrefix } from '../rows/organization.ts';
import { participationFrom } from '../rows/participation.ts';
import type { AcrossNeeds } from './across.ts';
import type { Belonging } from './belonging.ts';
import { digestMatches } from './conference-filter.ts';
import type { PersonEntry } from './people.ts';
import { endOf } from './found-page.ts';
import { matchesIn } from './people-matches.ts';
import type { Window } from './window.ts';

interface Needed {
  readonly request: ListRequest;
  readonly entries: readonly PersonEntry[];
  readonly order: Order;
  readonly window: Window;
  readonly filter: PersonFilter;
  readonly conferences: ConferenceFilter;
  readonly belonging: Belonging;
}

interface Once {
  readonly entries: readonly PersonEntry[];
  readonly end: Position | null;
}

/**
 * Leaves out of a page whoever stands on an earlier one: a later conference, read by no page of this window, has them as
 * a match. Their own parts say which these are; when they are more than a page may read, the page ends before.
 */
export async function onceOnly(
  needs: AcrossNeeds,
  { request, entries, order, window, filter, conferences, belonging }: Needed,
): Promise<Once> {
  const { start, end } = window;
  if (start === null) return { entries, end: endOf(end) };
  const { after, page } = request;
  const candidates = entries
    .filter(({ position }) => after === null || order(position, after) > 0)
    .toSorted((one, other) => order(one.position, other.position))
    .slice(0, page.limit + 1);
  const later = await Promise.all(candidates.map(({ node }) => laterParts(needs, node.id, start)));
  // Together as many as a page may read; of one person the latest.
  const asked = new Set<ConferenceId>();
  const isWithin = later.map((ids) => {
    const all = new Set([...asked, ...ids]);
    if (all.size > maxConferences) return false;
    for (const id of ids) asked.add(id);
    return true;
  });
  const ids = [...asked];
  const { digests, read } = await provenDigests(needs, ids);
  const known = new Set(ids.slice(0, read));
  const earlier = new Set(
    digests
      .filter(digestMatches(conferences))
      .flatMap((digest) => matchesIn(digest, filter, (person) => belonging.people.has(person)))
      .map(({ person }) => person.id),
  );
  const at = candidates.findIndex((_one, i) => !isWithin[i] || later[i]!.some((id) => !known.has(id)));
  const answered = at < 0 ? candidates : candidates.slice(0, at);
  const isCut = at >= 0 || candidates.length > page.limit;
  return {
    entries: answered.filter(({ node }) => !earlier.has(node.id)),
    end: isCut ? (answered.at(-1)?.position ?? after) : endOf(end),
  };
}

/** The conferences after the window in which a person is listed. */
async function laterParts({ table }: AcrossNeeds, person: PersonId, start: string): Promise<ConferenceId[]> {
  const rows = await table.all({
    index: true,
    partition: reference(person),
    prefix: conferencesPrefix,
    above: `${conferencesPrefix}${start}`,
  });
  return parsedAll(rows.slice(-maxConferences), participationFrom, table).map(({ conference }) => conference.id);
}
