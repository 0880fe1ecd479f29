import { graphql, type ResultOf } from '@wikicon/client';
import type { MessageKey } from '../i18n/message.ts';
import { textFragment } from '../text/text.ts';

/** A conflict in a program. */
export const conflictFragment = graphql(
  `
    fragment SessionConflict on Conflict @_unmask {
      rule
      severity
      startsAt
      endsAt
      person {
        displayName
      }
      room {
        name {
          ...Text
        }
      }
      sessions {
        id
        title {
          ...Text
        }
      }
    }
  `,
  [textFragment],
);

export type SessionConflict = ResultOf<typeof conflictFragment>;

/** A severity as its colour and its name. */
export const severities: Readonly<
  Record<SessionConflict['severity'], { readonly type: 'error' | 'warning' | 'notice'; readonly key: MessageKey }>
> = {
  BLOCKING: { type: 'error', key: 'conflict-blocking' },
  WARNING: { type: 'warning', key: 'conflict-warning' },
  NOTE: { type: 'notice', key: 'conflict-note' },
};

export const ruleMessages: Readonly<Record<SessionConflict['rule'], MessageKey>> = {
  ROOM_DOUBLE_BOOKED: 'conflict-room',
  SPEAKER_DOUBLE_BOOKED: 'conflict-speaker',
  OUTSIDE_DAYS: 'conflict-outside',
  TOO_LONG: 'conflict-too-long',
  SHORT_CHANGE: 'conflict-short-change',
  ROOM_TOO_SMALL: 'conflict-room-small',
};
