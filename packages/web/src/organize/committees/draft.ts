import { vocabularies } from '../../noun/vocabularies.ts';
import { countInput, countLines, type Count } from '../../form/count.ts';
import { entriesOf, entryLines, languageProblems, localizedInput, type Entry } from '../../form/localized.ts';
import { message, type MessageKey } from '../../i18n/message.ts';
import { partInput, partOf, type Part } from '../part.ts';
import { membersOf, unnamedOf } from './members.ts';
import type { Committee, CommitteeInput } from './query.ts';

export type MemberRole = Committee['members']['edges'][number]['role'];

/** A committee as its form holds it. */
export interface CommitteeDraft {
  name: readonly Entry[];
  kind: Committee['kind'];
  mandate: readonly Entry[];
  members: readonly Part<MemberRole>[];
  unnamedMemberCount: Count;
}

/** @param language the first of a new one's name */
export const committeeDraft = (committee: Committee | null, language: string): CommitteeDraft => ({
  name: committee === null ? [{ language, text: '' }] : entriesOf(committee.name),
  kind: committee?.kind ?? 'OTHER',
  mandate: entriesOf(committee?.mandate),
  members: committee === null ? [] : membersOf(committee).map(partOf),
  unnamedMemberCount: (committee && unnamedOf(committee)) ?? '',
});

export const committeeInput = ({ name, kind, mandate, members, unnamedMemberCount }: CommitteeDraft) =>
  ({
    name: localizedInput(name) ?? [],
    kind,
    mandate: localizedInput(mandate),
    members: members.map(partInput),
    unnamedMemberCount: countInput(unnamedMemberCount),
  }) satisfies CommitteeInput;

export const committeeProblems = ({ name, mandate }: CommitteeDraft) => [
  ...languageProblems('name', name),
  ...languageProblems('mandate', mandate),
];

export const kindMessages = vocabularies.CommitteeKind;

export const memberRoles: Readonly<Record<MemberRole, MessageKey>> = {
  CHAIR: 'committee-chair',
  MEMBER: 'committee-member',
};

const texts: Readonly<Record<keyof CommitteeDraft, (draft: CommitteeDraft) => readonly string[]>> = {
  name: ({ name }) => entryLines(name),
  kind: ({ kind }) => [message(kindMessages[kind])],
  mandate: ({ mandate }) => entryLines(mandate),
  members: ({ members }) => members.map(({ person, role }) => `${person.displayName}, ${message(memberRoles[role])}`),
  unnamedMemberCount: ({ unnamedMemberCount }) => countLines(unnamedMemberCount),
};

/** A field of a draft in words. */
export const committeeLines = (field: keyof CommitteeDraft, draft: CommitteeDraft): readonly string[] =>
  texts[field](draft);
