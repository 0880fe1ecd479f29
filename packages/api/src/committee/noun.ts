import { conferenceOf, problem, type CommitteeValues, type Id } from '@wikicon/schema';
import { latest } from '../catalogue/noun.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import type { OrganizationCard } from '../organization/entity.ts';
import type { PersonCard } from '../person/entity.ts';
import { cardsOf, type Noun } from '../write/noun.ts';
import { committeeKey, committeeRows, type CommitteeData, type Member, type MemberData } from './entity.ts';

export interface CommitteeContent extends CommitteeData {
  readonly members: readonly Member[];
  readonly updatedAt: string;
}

export const committeeNoun: Noun<CommitteeContent, CommitteeValues> = {
  async load(id, table) {
    const { sk } = committeeKey(id as Id<'com'>);
    const [main, ...others] = await table.all({
      partition: conferencePartition(conferenceOf(id)),
      prefix: sk,
    });
    if (main?.sk !== sk) return null;
    const members = others
      .map(({ data }) => data as MemberData)
      .toSorted((one, other) => one.position - other.position)
      .map(({ person, role, representing }) => ({ person, role, representing }));
    return { content: { ...(main.data as CommitteeData), members, updatedAt: main.updatedAt }, main };
  },
  edit: (before, { members, ...values }, { id, at }) =>
    ({
      position: latest(at),
      ...before,
      ...values,
      id,
      members:
        members?.map(({ person, role, representing }) => ({
          person: { id: person } as PersonCard,
          role,
          representing: cardsOf(representing, []) as readonly OrganizationCard[],
        })) ??
        before?.members ??
        [],
      updatedAt: at,
    }) as CommitteeContent,
  recard: (committee, card) => ({
    ...committee,
    members: committee.members.map(({ person, role, representing }) => ({
      person: card(person),
      role,
      representing: representing.map((one) => card(one)),
    })),
  }),
  problems: ({ members }) =>
    new Set(members.map(({ person }) => person.id)).size < members.length
      ? [problem('members', 'DUPLICATE', 'A person is in it twice.')]
      : [],
  rows: ({ members, position, updatedAt, ...committee }, conference) =>
    committeeRows(conference!, committee, members, position, updatedAt),
};
