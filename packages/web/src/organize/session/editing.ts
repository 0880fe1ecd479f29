import type { Editing } from '../../form/editor.ts';
import { write } from '../../form/write.ts';
import type { SessionConflict } from '../conflict.ts';
import { sessionDraft, sessionInput, sessionProblems, type SessionDraft } from './draft.ts';
import { createSessionMutation, updateSessionMutation, type SessionInput } from './mutations.ts';
import type { Conference, Session } from './query.ts';

/** @param onConflicts told after every write what the session is part of now */
export const sessionEditing = (
  conference: Conference,
  onConflicts: (conflicts: readonly SessionConflict[]) => void,
): Editing<Session, SessionDraft, SessionInput> => ({
  draftOf: (session) => sessionDraft(session, conference),
  inputOf: (draft) => sessionInput(draft, conference.timeZone),
  check: sessionProblems,
  async create(input) {
    const outcome = await write(createSessionMutation, { ...input, conference: conference.id });
    if (outcome.kind === 'done') onConflicts(outcome.payload.conflicts ?? []);
    return outcome;
  },
  async update(input) {
    const outcome = await write(updateSessionMutation, input);
    if (outcome.kind === 'done') onConflicts(outcome.payload.conflicts ?? []);
    return outcome;
  },
});
