import {
  conferenceOf,
  licenseOf,
  ownedId,
  type Snapshot,
  type Conference,
  type Credit,
  type Figure,
  type Source,
} from '@wikicon/schema';
import type { ConferenceGraph } from './graph.ts';

import { organizationSnapshot } from '../rows/organization.ts';
import { personSnapshot } from '../rows/person.ts';
import { computeFigure, type Counted } from './compute.ts';
import { finder, type Names } from './names.ts';
import type { DataSet } from './read.ts';

/** The milestones, statements, credits and media of a data set; its figures once there is something to count. */
export function assembleFacts(
  data: DataSet,
  conference: Conference,
  names: Names,
  committees: ConferenceGraph['committees'],
) {
  const { id } = conference;
  const sourceId = finder(
    new Map(Object.entries(data.sources).map(([handle, source]) => [handle, source.id])),
    'sources.json',
  );
  const source = (handle: string | null): Snapshot<Source> | null =>
    handle === null ? null : { id: ownedId('src', id, sourceId(handle)) };
  const committee = finder(
    new Map(committees.map((entry) => [entry.committee.kind as string, entry.committee])),
    'committees.json',
  );
  const media = assembleMedia(data, conference, names);
  const work = finder(new Map(media.map((file) => [file.id.slice(-26), file])), 'media.json');

  return {
    milestones: data.milestones.map((milestone) => ({
      ...milestone,
      id: ownedId('mil', id, milestone.id),
      happenedAt: milestone.happenedAt === null ? null : names.conference(milestone.happenedAt),
      people: milestone.people.map((handle) => personSnapshot(names.person(handle))),
      organizations: milestone.organizations.map((slug) => organizationSnapshot(names.organization(slug))),
      source: source(milestone.source),
    })),
    figures: (counted: Counted): Figure[] =>
      data.figures.map((figure) => ({
        ...figure,
        id: ownedId('fig', id, figure.id),
        value: figure.value ?? computeFigure(figure.metric, counted),
        source: source(figure.source),
      })),
    statements: data.statements.map((statement) => ({
      ...statement,
      id: ownedId('stm', id, statement.id),
      person: statement.person === null ? null : personSnapshot(names.person(statement.person)),
      source: source(statement.source),
    })),
    credits: data.credits.map((credit): Credit => ({
      ...credit,
      id: ownedId('crd', id, credit.id),
      recipient: recipientOf(credit.recipient),
      works: credit.works.map((own) => ({ id: work(own).id })),
      source: source(credit.source),
    })),
    media,
  };

  function recipientOf(recipient: DataSet['credits'][number]['recipient']): Credit['recipient'] {
    if (recipient === null) return null;
    if ('person' in recipient) return personSnapshot(names.person(recipient.person));
    if ('organization' in recipient) return organizationSnapshot(names.organization(recipient.organization));
    const { id: committeeId, kind, name } = committee(recipient.committee);
    return { id: committeeId, kind, name, conference: { id: conferenceOf(committeeId) } };
  }
}

const assembleMedia = (data: DataSet, { id }: Conference, names: Names): ConferenceGraph['media'][number][] =>
  data.media.map(({ session, author, repository, license: spdxId, ...file }) => {
    const license = spdxId === null ? null : licenseOf(spdxId);
    const maker = author === null ? null : personSnapshot(names.person(author));
    return {
      ...file,
      id: ownedId('med', id, file.id),
      session: session === null ? null : { id: ownedId('ses', id, session) },
      author: maker,
      license,
      attribution: [maker?.displayName, repository, license?.name].filter((part) => part != null).join(', '),
    };
  });
