import { formerFold } from '../text/former-fold.ts';
import { nameKey } from './people.ts';
import type { FileSession } from './schedule.ts';
import { says } from '../text/says.ts';
import type { Said } from '../../kernel/diagnostic.ts';

/** A session whose key may be that of others too. */
export interface Unkeyed extends Omit<FileSession, 'key' | 'formerKeys'> {
  readonly id: string | null;
  /** As the file writes it, so that it counts where the slot could not be kept. */
  readonly begin: string;
}

type Warn = (place: string, said: Said) => void;

/**
 * Gives every session of a file a key of its own. Sessions under one id, or without ids under one title, are
 * different slots: they are told apart by when they begin, then by their rooms, then by their titles; those that differ
 * in none of these are one session.
 */
export function withKeys(sessions: readonly Unkeyed[], warn: Warn): FileSession[] {
  return [...Map.groupBy(sessions, keyOf)].flatMap(([key, group]) => {
    const [first, second] = group;
    if (second === undefined) return [keyed(first!, key, [`${key} ${beginOf(first!)}`, ...formerKeysOf(first!)])];
    warn(second.place, says(first!.id === null ? 'SAME_TITLE' : 'SAME_ID', group.length, first!.place));
    return apart(group, key, [beginOf, roomOf, ({ title }) => Object.values(title)[0]!], warn).map(([own, session]) =>
      keyed(session, own, [key, ...formerKeysOf(session)]),
    );
  });
}

type Part = (session: Unkeyed) => string;

function apart(group: readonly Unkeyed[], key: string, parts: readonly Part[], warn: Warn): [string, Unkeyed][] {
  const [part, ...others] = parts;
  if (part === undefined) return [[key, joined(group, warn)]];
  return [...Map.groupBy(group, (session) => `${key} ${part(session)}`)].flatMap(([own, same]) =>
    same.length === 1 ? [[own, same[0]!] as [string, Unkeyed]] : apart(same, own, others, warn),
  );
}

/** Some programs write a session once for each of its speakers. */
function joined(group: readonly Unkeyed[], warn: Warn): Unkeyed {
  const [first, ...others] = group as readonly [Unkeyed, ...Unkeyed[]];
  for (const { place } of others) warn(place, says('ONCE_MORE', first.place));
  const speakers = group.flatMap((session) => session.speakers ?? []);
  return first.speakers === undefined ? first : { ...first, speakers };
}

const keyed = ({ id: _id, begin: _begin, ...session }: Unkeyed, key: string, formerKeys: readonly string[]) => ({
  ...session,
  key,
  formerKeys,
});

const keyOf = ({ id, title }: Unkeyed): string => id ?? `title:${nameKey(Object.values(title)[0]!)}`;

/** Titles were folded more before; and a file that gives ids now may have given none. */
function formerKeysOf(session: Unkeyed): string[] {
  const [title] = Object.values(session.title) as [string];
  const before = [`title:${formerFold(title)}`];
  if (session.id === null) return before;
  const byTitle = keyOf({ ...session, id: null });
  return [`${byTitle} ${beginOf(session)}`, byTitle, ...before];
}

const beginOf: Part = ({ slot, begin }) => slot?.startsAt ?? begin;

const roomOf: Part = ({ slot }) => slot?.room?.key ?? '';
