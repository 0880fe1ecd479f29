import {
  parseId,
  type ConferenceId,
  type NodeService,
  type Page,
  type PersonId,
  type Star,
  type StarsInput,
} from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byPosition } from '../paging/in-memory.ts';
import { listRequest, pageOf, type Entry } from '../paging/list.ts';
import type { Mark } from '../rows/stars.ts';

interface Needs {
  readonly owner: PersonId;
  readonly cursors: Cursors;
  readonly nodes: NodeService;
  /** Their stars in one conference, or in all. */
  readonly marks: (of: ConferenceId | null) => Promise<readonly Mark[]>;
}

type StarEntry = Entry<Star['node'], { readonly starredAt: string }>;

/** The least sessions that are looked at together: of many hidden ones, few at a time would be many trips. */
const leastStep = 50;

/** A page of stars, the latest first. Sessions that are not shown any more are passed over, a page at a time. */
export async function starsPage(asked: StarsInput, { owner, cursors, nodes, marks }: Needs): Promise<Page<Star>> {
  const { conference } = asked;
  const request = listRequest(cursors, 'Viewer.stars', owner, asked);
  const { fromEnd, limit } = request.page;
  const entries = (await found()).map(({ session, at }): StarEntry => ({
    node: { id: session },
    data: { starredAt: instantOf(new Date(at)) },
    position: [at, session],
  }));
  const sorted = entries.toSorted((one, other) => byPosition(other.position, one.position));
  const between = sorted.filter(
    ({ position }) =>
      (request.after === null || byPosition(position, request.after) < 0) &&
      (request.before === null || byPosition(position, request.before) > 0),
  );
  const left = fromEnd ? between.toReversed() : between;
  const shown: StarEntry[] = [];
  const step = Math.max(limit + 1, leastStep);
  for (let start = 0; start < left.length && shown.length <= limit; start += step) {
    const some = left.slice(start, start + step);
    const seen = await nodes.byIds(some.map(({ node }) => node.id));
    shown.push(...some.filter((_entry, at) => seen[at] !== null));
  }
  return pageOf(request, shown.slice(0, limit + 1));

  async function found(): Promise<readonly Mark[]> {
    if (conference == null) return marks(null);
    return parseId(conference)?.prefix === 'con' ? marks(conference as ConferenceId) : [];
  }
}
