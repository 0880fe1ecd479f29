import type { Client } from '@urql/vue';
import type { Editing } from '../../form/editor.ts';
import { outcomeOf } from '../../form/outcome.ts';
import { sessionDraft, sessionInput, sessionProblems, type SessionDraft } from './draft.ts';
import { createSessionMutation, deleteSessionMutation, updateSessionMutation, type SessionInput } from './mutations.ts';
import type { Conference, Session, SessionConflict } from './query.ts';

/** @param onConflicts told after every write what the session is part of now */
export const sessionEditing = (
  client: Client,
  conference: Conference,
  onConflicts: (conflicts: readonly SessionConflict[]) => void,
): Editing<Session, SessionDraft, SessionInput> => ({
  draftOf: (session) => sessionDraft(session, conference),
  inputOf: (draft) => sessionInput(draft, conference.timeZone),
  check: sessionProblems,
  async create(input) {
    const result = await client
      .mutation(createSessionMutation, { input: { ...input, conference: conference.id } })
      .toPromise();
    const outcome = outcomeOf(result);
    if (outcome.kind === 'done') onConflicts(outcome.payload.conflicts ?? []);
    return outcome;
  },
  async update(input) {
    const outcome = outcomeOf(await client.mutation(updateSessionMutation, { input }).toPromise());
    if (outcome.kind === 'done') onConflicts(outcome.payload.conflicts ?? []);
    return outcome;
  },
});

export const deleteSession =
  (client: Client) => async (input: { id: string; expectedVersion: number; idempotencyKey: string }) =>
    outcomeOf(
      await client
        .mutation(deleteSessionMutation, { input }, { additionalTypenames: ['Session', 'Conflict'] })
        .toPromise(),
    );
