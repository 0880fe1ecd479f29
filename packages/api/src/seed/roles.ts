import type { Organization, OrganizationRole, Person } from '@wikicon/schema';
import type { ConferenceGraph } from './graph.ts';
import { isAffiliate, organizationSnapshot } from '../rows/organization.ts';
import { personSnapshot } from '../rows/person.ts';
import {
  authorParts,
  isListedByDefault,
  joinedParts,
  memberPart,
  milestoneParts,
  speakerPart,
  type Part,
} from '../rows/participation-parts.ts';
import type { Attendance } from '../rows/participation.ts';
import type { Names } from './names.ts';
import type { DataSet } from './read.ts';

interface OwnPart extends Part {
  readonly person: Pick<Person, 'id'>;
}
type Facts = Pick<ConferenceGraph, 'sessions' | 'committees' | 'milestones' | 'media'>;

/** The parts of people in a conference: stated by the files, or following from program, committees and story. */
export function attendances({ participations }: DataSet, names: Names, facts: Facts): Attendance[] {
  const stated = participations.people.map(({ person, representing, ...rest }) => ({
    ...rest,
    person: names.person(person),
    representing: representing.map((slug) => organizationSnapshot(names.organization(slug))),
  }));
  const parts: OwnPart[] = [...partsOf(facts), ...stated];
  const hidden = new Set(stated.filter(({ isListed }) => !isListed).map(({ person }) => person.id));
  return names.people.flatMap((person) => {
    const own = parts.filter((part) => part.person.id === person.id);
    if (own.length === 0) return [];
    const said = stated.filter((part) => part.person.id === person.id);
    const part = joinedParts(own);
    const isListed = !hidden.has(person.id);
    return [
      {
        ...part,
        person: personSnapshot(person),
        stated: {
          roles: said.flatMap(({ roles }) => roles),
          representing: said.flatMap(({ representing }) => representing),
        },
        isListed,
        choice: isListed === isListedByDefault(part.roles) ? null : isListed,
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
    return roles.length === 0 ? [] : [{ organization: organizationSnapshot(organization), roles, stated: own }];
  });
}

const impliedRole = (organization: Organization, represented: ReadonlySet<string>): OrganizationRole[] =>
  isAffiliate(organization) && represented.has(organization.id) ? ['REPRESENTED'] : [];

function* partsOf({ sessions, committees, milestones, media }: Facts): Iterable<OwnPart> {
  for (const milestone of milestones)
    for (const person of milestone.people) for (const part of milestoneParts(milestone)) yield { person, ...part };
  for (const { committee, members } of committees)
    for (const member of members) yield { person: member.person, ...memberPart(committee.kind, member) };
  for (const { session } of sessions)
    for (const speaker of session.speakers) yield { person: speaker.person, ...speakerPart(speaker) };
  for (const file of media)
    if (file.author) for (const part of authorParts(file)) yield { person: file.author, ...part };
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
