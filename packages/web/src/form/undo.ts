import { shallowRef } from 'vue';
import { graphql } from '@wikicon/client';
import type { Done, Notice } from './notice.ts';
import { refusalFragment } from './outcome.ts';

/** What was done by a page that has given way to the next one, which tells it. */
export const carried = shallowRef<Done | null>(null);

/** Returns what the page before has left to be told, once. */
export function takeCarried(): Done | null {
  const done = carried.value;
  carried.value = null;
  return done;
}

/** The notices of writes that can be taken back. */
export const isUndoable = (notice: Notice | null): boolean =>
  notice === 'saved' || notice === 'deleted' || notice === 'restored';

export const undoMutation = graphql(
  `
    mutation OrganizeUndo($input: UndoChangeInput!) {
      outcome: undoChange(input: $input) {
        __typename
        ...Refusal
        ... on ChangedSince {
          fields
          latest
        }
        ... on UndoChangePayload {
          change
          unnamedCount
          missing
          node {
            id
          }
        }
      }
    }
  `,
  [refusalFragment],
);
