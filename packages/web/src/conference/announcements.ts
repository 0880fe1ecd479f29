import { graphql, type ResultOf } from '@wikicon/client';
import { sessionLink } from '../nouns/session.ts';
import { textFragment } from '../text/text.ts';

/** The latest announcements. Every page of a conference asks for the same, so that any of them has what another kept. */
export const announcementsQuery = graphql(
  `
    query Announcements($conference: String!, $languages: [LanguageTag!]) {
      conference(slug: $conference) {
        timeZone
        announcements(first: 20) {
          nodes {
            id
            publishedAt
            title(languages: $languages) {
              ...Text
            }
            body(languages: $languages) {
              ...Text
            }
            sessions {
              ...SessionLink
            }
            rooms {
              id
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

export type Announcement = NonNullable<
  ResultOf<typeof announcementsQuery>['conference']
>['announcements']['nodes'][number];

const day = 24 * 60 * 60_000;

/**
 * Checks if it was published within the last day. The API shows published ones: a clock that is behind hides nothing.
 *
 * @param at in milliseconds
 */
export const isFresh = ({ publishedAt }: Pick<Announcement, 'publishedAt'>, at: number): boolean =>
  publishedAt !== null && at - Date.parse(publishedAt) < day;

/** The data of a session by which an announcement may find it. */
export interface Placed {
  readonly id: string;
  readonly slot: { readonly room: { readonly id: string } | null } | null;
}

/** Checks if it is about a session, or about the room that the session is held in. */
export const concerns = ({ sessions, rooms }: Pick<Announcement, 'sessions' | 'rooms'>, { id, slot }: Placed) =>
  sessions.some((session) => session.id === id) || rooms.some((room) => room.id === slot?.room?.id);
