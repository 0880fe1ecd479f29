import { vocabularies } from '../../noun/vocabularies.ts';
import { countLines } from '../../form/count.ts';
import { entryLines } from '../../form/localized.ts';
import { languageName } from '../../i18n/language.ts';
import { message } from '../../i18n/message.ts';
import { dayName } from '../../i18n/time.ts';
import { speakerRole } from '../../session/role.ts';
import type { SessionDraft } from './draft.ts';
import type { Conference } from './query.ts';
import type { SlotDraft } from './slot.ts';

export const statusMessages = vocabularies.EventStatus;

export const roomsOf = ({ venues }: Pick<Conference, 'venues'>) =>
  venues.flatMap((venue) => venue.rooms.map((room) => ({ ...room, venue })));

/** A field of a draft in words, to show two of them beside each other. */
export function sessionLines(conference: Conference) {
  const named = [...conference.sessionTypes, ...conference.topics, ...roomsOf(conference)];
  const nameOf = (id: string): string => named.find((one) => one.id === id)?.name.text ?? id;
  const texts: Readonly<Record<keyof SessionDraft, (draft: SessionDraft) => readonly string[]>> = {
    title: ({ title }) => entryLines(title),
    isTitleDescriptive: ({ isTitleDescriptive }) => [message(isTitleDescriptive ? 'edit-yes' : 'edit-no')],
    abstract: ({ abstract }) => entryLines(abstract),
    type: ({ type }) => (type === null ? [] : [nameOf(type)]),
    topics: ({ topics }) => topics.map(nameOf),
    status: ({ status }) => [message(statusMessages[status])],
    spokenLanguages: ({ spokenLanguages }) => spokenLanguages.map(languageName),
    interpretationLanguages: ({ interpretationLanguages }) => interpretationLanguages.map(languageName),
    slot: ({ slot }) => (slot === null ? [message('program-unscheduled')] : slotLines(slot)),
    speakers: ({ speakers }) => speakers.map(({ person, role }) => `${person.displayName}, ${speakerRole(role)}`),
    unnamedSpeakerCount: ({ unnamedSpeakerCount }) => countLines(unnamedSpeakerCount),
    expectedAttendance: ({ expectedAttendance }) => countLines(expectedAttendance),
  };
  const slotLines = ({ day, start, end, room }: SlotDraft): readonly string[] => [
    `${dayName(day)}, ${start}–${end}`,
    ...(room === null ? [] : [nameOf(room)]),
  ];
  return (field: keyof SessionDraft, draft: SessionDraft): readonly string[] => texts[field](draft);
}
