import type { Organization, OrganizationRole, ParticipantRole, Person } from '@wikicon/schema';
import type { ConferenceGraph } from './graph.ts';
import { isAffiliate, organizationCard, type OrganizationCard } from '../rows/organization.ts';
import { personCard } from '../rows/person.ts';
import type { Attendance } from '../rows/participation.ts';
import type { Names } from './names.ts';
import type { DataSet } from './read.ts';

type Part = {
  readonly person: Pick<Person, 'id'>;
  readonly roles: readonly ParticipantRole[];
  readonly representing: readonly { readonly id: string }[];
};
type Facts = Pick<ConferenceGraph, 'sessions' | 'committees' | 'milestones' | 'media'>;

/** Who had which part in a conference: what the files state, and what follows from the program, committees and story. */
export function attendances({ participations }: DataSet, names: Names, facts: Facts): Attendance[] {
  const stated = participations.people.map(({ person, representing, ...rest }) => ({
    ...rest,
    person: names.person(person),
    representing: representing.map((slug) => names.organization(slug)),
  }));
  const parts: Part[] = [...partsOf(facts), ...stated];
  const hidden = new Set(stated.filter(({ isListed }) => !isListed).map(({ person }) => person.id));
  return names.people.flatMap((person) => {
    const own = parts.filter((part) => part.person.id === person.id);
    if (own.length === 0) return [];
    const represented = new Set(own.flatMap(({ representing }) => representing.map(({ id }) => id)));
    const representing: OrganizationCard[] = names.organizations
      .filter(({ id }) => represented.has(id))
      .map(organizationCard);
    const said = stated.filter((part) => part.person.id === person.id);
    return [
      {
        person: personCard(person),
        roles: unique(own.flatMap(({ roles }) => roles)),
        representing,
        stated: {
          roles: said.flatMap(({ roles }) => roles),
          representing: said.flatMap((part) => part.representing.map(organizationCard)),
        },
        isListed: !hidden.has(person.id),
      },
    ];
  });
}

/** Organizations in the order of the files; an affiliate that anybody stood for was represented. */
export function organizationParts(
  { participations }: DataSet,
  names: Names,
  people: readonly Attendance[],
): ConferenceGraph['organizations'] {
  const represented = new Set(
    people.flatMap(({ representing, isListed }) => (isListed ? representing.map(({ id }) => id) : [])),
  );
  return names.organizations.flatMap((organization) => {
    const stated = participations.organizations.filter(({ organization: slug }) => slug === organization.slug);
    const roles = unique([...stated.flatMap((part) => part.roles), ...impliedRole(organization, represented)]);
    const own = stated.flatMap((part) => part.roles);
    return roles.length === 0 ? [] : [{ organization: organizationCard(organization), roles, stated: own }];
  });
}

const impliedRole = (organization: Organization, represented: ReadonlySet<string>): OrganizationRole[] =>
  isAffiliate(organization) && represented.has(organization.id) ? ['REPRESENTED'] : [];

function* partsOf({ sessions, committees, milestones, media }: Facts): Iterable<Part> {
  for (const { kind, people } of milestones)
    if (kind === 'IDEA') for (const person of people) yield { person, roles: ['INITIATOR'], representing: [] };
  for (const { committee, members } of committees)
    for (const member of members)
      yield {
        ...member,
        roles: committee.kind === 'CORE_ORGANIZING_TEAM' ? ['ORGANIZER', 'COMMITTEE_MEMBER'] : ['COMMITTEE_MEMBER'],
      };
  for (const { session } of sessions) for (const speaker of session.speakers) yield { ...speaker, roles: ['SPEAKER'] };
  for (const { kind, author } of media)
    if (kind === 'PHOTO' && author) yield { person: author, roles: ['PHOTOGRAPHER'], representing: [] };
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
