import { numberText } from '../i18n/number.ts';

/** What a session, a person with a picture, and everything else take, in bytes; measured at the demo conference. */
const sizes = { session: 6_000, person: 8_000, rest: 60_000 } as const;

/** About how much a conference takes, in bytes. */
export const expectedSize = ({ sessions, people }: { readonly sessions: number; readonly people: number }): number =>
  sizes.rest + sessions * sizes.session + people * sizes.person;

/** 1.4 MB is written as 1.4, and never as nothing. */
export const megabytes = (bytes: number): string => numberText(Math.max(Math.round(bytes / 100_000), 1) / 10, 1);
