import { graphql, type ResultOf } from '@wikicon/client';
import { sessionLink } from '../../nouns/session.ts';
import { textFragment } from '../../text/text.ts';

/** A day of a program as its sessions need it to lead to one another: the same question for all of them. */
export const dayQuery = graphql(
  `
    query SessionDay($conference: String!, $day: Date!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        program(day: $day) {
          ...SessionLink
          status
          slot {
            startsAt
            endsAt
            room {
              slug
              name(languages: $languages) {
                ...Text
              }
            }
          }
        }
      }
    }
  `,
  [sessionLink, textFragment],
);

export type DaySession = NonNullable<ResultOf<typeof dayQuery>['conference']>['program'][number];
type Timed = Pick<DaySession, 'id' | 'status' | 'slot'>;
type Scheduled<One extends Timed> = One & { readonly slot: NonNullable<One['slot']> };

/** Of a day in order of time: those that overlap a session, and the ones next to it in its room. */
export function around<One extends Timed>(program: readonly One[], id: string) {
  const day = program.filter((one): one is Scheduled<One> => one.slot !== null && one.status !== 'CANCELLED');
  const self = program.find((one): one is Scheduled<One> => one.id === id && one.slot !== null);
  if (!self) return { sameTime: [], sameRoom: [] };
  const [start, end] = [Date.parse(self.slot.startsAt), Date.parse(self.slot.endsAt)];
  const others = day.filter((one) => one.id !== id);
  const inRoom = others.filter(({ slot }) => slot.room && slot.room.slug === self.slot.room?.slug);
  const before = inRoom.findLast(({ slot }) => Date.parse(slot.endsAt) <= start);
  const after = inRoom.find(({ slot }) => Date.parse(slot.startsAt) >= end);
  return {
    sameTime: others.filter(({ slot }) => Date.parse(slot.startsAt) < end && Date.parse(slot.endsAt) > start),
    sameRoom: [before, after].filter((one) => one !== undefined),
  };
}
