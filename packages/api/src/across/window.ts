import { badInput, type ConferenceFilter, type ListOrder } from '@wikicon/schema';
import { maxConferences, provenDigests, type DigestNeeds } from '../digest/digests.ts';
import type { Digest } from '../rows/digest.ts';
import { digestMatches } from './conference-filter.ts';
import { findConferences } from './conferences-found.ts';

/** The conferences that a page is made of: all that match, or 50 of them. */
export interface Window {
  readonly digests: readonly Digest[];
  /** How many conferences that match were read. */
  readonly read: number;
  /** True when these are all that match. */
  readonly isWhole: boolean;
  /** The place of the first, where some that match come before it. */
  readonly start: string | null;
  /** The place after which the next window begins; null when nothing follows. */
  readonly end: string | null;
}

interface Wanted {
  readonly filter: ConferenceFilter;
  readonly orderBy: ListOrder;
  /** The place of the conference at which a page goes on; null from the start. */
  readonly after: string | null;
}

export async function readWindow(needs: DigestNeeds, { filter, orderBy, after }: Wanted): Promise<Window> {
  const found = await findConferences(needs.table, filter, after);
  const isAll = found.end === null && !found.isBehind && found.all.length <= maxConferences;
  if (orderBy === 'NAME' && !isAll) throw tooMany();
  const at = isAll || after === null ? 0 : found.all.findIndex(({ key }) => key <= after);
  const start = at < 0 ? found.all.length : at;
  const chosen = found.all.slice(start, start + maxConferences);
  const { digests, read } = await provenDigests(
    needs,
    chosen.map(({ id }) => id),
  );
  const matches = digests.filter(digestMatches(filter));
  const isRead = start + read === found.all.length;
  return {
    digests: matches,
    read: matches.length,
    isWhole: isAll && isRead,
    start: isAll || after === null ? null : (chosen[0]?.key ?? null),
    end: isRead ? found.end : chosen[read - 1]!.key,
  };
}

export const tooMany = () =>
  badInput(
    'orderBy',
    `By NAME at most ${maxConferences} conferences are put in order, and more match: name fewer by their slugs, series, countries or years, or order by START.`,
  );
