import type { Counts, FoundPage, Session, SessionsPage } from '@wikicon/schema';
import { itemsIn } from '../digest/items.ts';
import { startOf } from '../digest/make.ts';
import { firstText } from '../kernel/localized.ts';
import { byName } from '../paging/in-memory.ts';
import { listRequest } from '../paging/list.ts';
import { matching, type SessionFacts } from '../read/session-filter.ts';
import { conferenceOrder } from '../rows/conference.ts';
import type { Digest, DigestSession } from '../rows/digest.ts';
import type { AcrossNeeds } from './across.ts';
import { facetOf, valuesIn } from './facets.ts';
import { conferenceAt, endOf, foundPage, latestFirst } from './found-page.ts';
import { readWindow } from './window.ts';

/** Sessions of all conferences that match. */
export async function sessionsAcross(needs: AcrossNeeds, page: SessionsPage): Promise<FoundPage<Session>> {
  const request = listRequest(needs.cursors, 'Query.sessions', '', page);
  const { conferences, filter, orderBy } = page;
  const window = await readWindow(needs, {
    filter: conferences ?? {},
    orderBy: orderBy ?? 'START',
    after: orderBy === 'NAME' ? null : conferenceAt(request.after),
  });
  const holds = matching(filter ?? {});
  const found = window.digests.map((digest) => {
    const factsOf = factsIn(digest);
    return { digest, sessions: digest.sessions.filter((session) => holds(factsOf(session))) };
  });
  const entries = found.flatMap(({ digest, sessions }) => {
    const key = conferenceOrder(digest.head);
    return sessions.map((session) => ({
      node: { id: session.id },
      data: {},
      position: orderBy === 'NAME' ? [firstText(session.title), session.id] : [key, startOf(session), session.id],
    }));
  });
  const { isWhole, read } = window;
  const counts: Counts = {
    totalCount: () => (isWhole ? entries.length : null),
    facet: (name) =>
      facetOf(
        found.flatMap(({ digest, sessions }) => sessions.map(valuesIn(digest, name))),
        { isComplete: isWhole, conferencesRead: read },
      ),
  };
  return foundPage<Session>(request, {
    entries,
    order: orderBy === 'NAME' ? byName : latestFirst(),
    end: endOf(window.end),
    isWhole,
    load: (ids) => needs.nodes.byIds(ids) as Promise<(Session | null)[]>,
    counts,
  });
}

/** The facts of a session as a digest tells them: of people on stage it knows those who are listed. */
export function factsIn(digest: Digest): (session: DigestSession) => SessionFacts {
  const itemsOf = itemsIn(digest);
  const names = new Map(digest.people.map(({ id, name }) => [id, name]));
  return (session) => {
    const represented = session.speakers.flatMap(({ representing }) => representing);
    return {
      ...session,
      wikidataIds: itemsOf(session),
      organizations: represented,
      represented,
      speakers: session.speakers.map(({ id }) => id),
      get texts() {
        return [...Object.values(session.title), ...session.speakers.map(({ id }) => names.get(id) ?? '')];
      },
    };
  };
}
