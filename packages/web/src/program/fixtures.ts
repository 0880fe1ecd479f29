import type { Session, Slot } from './query.ts';
import type { ScheduledSession } from './timeline.ts';

const english = (text: string) => ({ text, language: 'en', direction: 'LTR' as const, isFallback: false });

/** A synthetic room. */
export const room = (slug: string) => ({ slug, name: english(slug) });

export const slot = (day: string, startsAt: string, endsAt = startsAt, inRoom: string | null = null): Slot => ({
  day,
  startsAt,
  endsAt,
  room: inRoom === null ? null : room(inRoom),
});

const speaker = { id: 'per_1', displayName: 'Synthetic Speaker 1', url: 'https://example.org/people/per_1' };

/** A synthetic session, with what a test is about. */
export function session(id: string, slot: Slot, more?: Partial<Session>): ScheduledSession;
export function session(id: string, slot?: Slot | null, more?: Partial<Session>): Session;
export function session(id: string, slot: Slot | null = null, more: Partial<Session> = {}): Session {
  return {
    id,
    title: english(`Synthetic session ${id}`),
    isTitleDescriptive: false,
    status: 'CONFIRMED',
    slot,
    type: null,
    topics: [],
    spokenLanguages: ['en'],
    interpretationLanguages: [],
    speakers: {
      totalCount: 1,
      edges: [{ role: 'PRESENTER', representing: [], node: speaker }],
    },
    unnamedSpeakerCount: null,
    ...more,
  };
}
