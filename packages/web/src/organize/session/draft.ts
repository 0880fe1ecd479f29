import { countInput, type Count } from '../../form/count.ts';
import { entriesOf, languageProblems, localizedInput, type Entry } from '../../form/localized.ts';
import { spoken } from '../../i18n/spoken.ts';
import { languagesOf } from '../../noun/languages.ts';
import { partInput, partOf, type Part } from '../part.ts';
import { slotDraft, slotInput, slotProblems, type SlotDraft } from './slot.ts';
import type { SessionInput } from './mutations.ts';
import type { Conference, Session } from './query.ts';

export type SpeakerRole = Session['speakers']['edges'][number]['role'];

/** A session as its form holds it. */
export interface SessionDraft {
  title: readonly Entry[];
  isTitleDescriptive: boolean;
  abstract: readonly Entry[];
  type: string | null;
  topics: readonly string[];
  status: Session['status'];
  spokenLanguages: readonly string[];
  interpretationLanguages: readonly string[];
  slot: SlotDraft | null;
  speakers: readonly Part<SpeakerRole>[];
  unnamedSpeakerCount: Count;
  expectedAttendance: Count;
}

export function sessionDraft(session: Session | null, conference: Conference): SessionDraft {
  if (session === null) return newDraft(languagesOf(conference)[0] ?? spoken().language);
  return {
    title: entriesOf(session.title),
    isTitleDescriptive: session.isTitleDescriptive,
    abstract: entriesOf(session.abstract),
    type: session.type?.id ?? null,
    topics: session.topics.map(({ id }) => id),
    status: session.status,
    spokenLanguages: session.spokenLanguages,
    interpretationLanguages: session.interpretationLanguages,
    slot: session.slot && slotDraft(conference.timeZone, session.slot),
    speakers: session.speakers.edges.map(partOf),
    unnamedSpeakerCount: session.unnamedSpeakerCount ?? '',
    expectedAttendance: session.expectedAttendance ?? '',
  };
}

const newDraft = (language: string): SessionDraft => ({
  title: [{ language, text: '' }],
  isTitleDescriptive: false,
  abstract: [],
  type: null,
  topics: [],
  status: 'CONFIRMED',
  spokenLanguages: [],
  interpretationLanguages: [],
  slot: null,
  speakers: [],
  unnamedSpeakerCount: '',
  expectedAttendance: '',
});

export const sessionInput = (draft: SessionDraft, zone: string) =>
  ({
    title: localizedInput(draft.title) ?? [],
    isTitleDescriptive: draft.isTitleDescriptive,
    abstract: localizedInput(draft.abstract),
    type: draft.type,
    topics: [...draft.topics],
    status: draft.status,
    spokenLanguages: [...draft.spokenLanguages],
    interpretationLanguages: [...draft.interpretationLanguages],
    slot: draft.slot && slotInput(zone, draft.slot),
    speakers: draft.speakers.map(partInput),
    unnamedSpeakerCount: countInput(draft.unnamedSpeakerCount),
    expectedAttendance: countInput(draft.expectedAttendance),
  }) satisfies SessionInput;

export const sessionProblems = ({ title, abstract, slot }: SessionDraft) => [
  ...languageProblems('title', title),
  ...languageProblems('abstract', abstract),
  ...(slot === null ? [] : slotProblems(slot)),
];
