import type { ConferenceId, PersonId } from '../kernel/ids.ts';

/**
 * What messages can say of: nodes by their ids alone, so that a name that is changed or erased stays in nobody's inbox,
 * and a note in the words of whoever wrote it.
 */
export interface AllMessageValues {
  readonly conference: ConferenceId | null;
  readonly person: PersonId;
  readonly note: string | null;
}

interface Template {
  readonly description: string;
  readonly values: readonly (keyof AllMessageValues)[];
}

/** Everything that messages can say. Another one is declared here, and has its words in each client. */
export const messageTemplates = {
  MERGE_PROPOSED: {
    description:
      "Organizers take another profile for the recipient's too, and ask: the person is that profile, the note is why.",
    values: ['person', 'conference', 'note'],
  },
  CONFERENCE_HIDDEN: {
    description:
      'Administrators took a conference that the recipient organizes out of lists and search; the note is why.',
    values: ['conference', 'note'],
  },
  CONFERENCE_UNHIDDEN: {
    description: 'Administrators brought a conference that the recipient organizes back into lists and search.',
    values: ['conference'],
  },
} as const satisfies Readonly<Record<string, Template>>;

export type MessageTemplate = keyof typeof messageTemplates;

/** The values that a template takes, all of them. */
export type MessageValues<Of extends MessageTemplate> = Pick<
  AllMessageValues,
  (typeof messageTemplates)[Of]['values'][number]
>;

/** A message as its recipient reads it. */
export interface Message extends Partial<AllMessageValues> {
  readonly id: string;
  readonly template: MessageTemplate;
  readonly sentAt: string;
  readonly isRead: boolean;
}
