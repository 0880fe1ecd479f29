import { ownedId, type Snapshot, type Conference } from '@wikicon/schema';
import { seriesSnapshot } from '../rows/series.ts';
import type { ConferenceGraph, Graph } from './graph.ts';
import { organizationSnapshot } from '../rows/organization.ts';
import { personSnapshot } from '../rows/person.ts';
import { assembleFacts } from './assemble-facts.ts';
import { assembleSessions } from './assemble-sessions.ts';
import { finder, namesOf, type Names } from './names.ts';
import type { DataSet } from './read.ts';
import { attendances, organizationParts } from './roles.ts';

/**
 * Joins the files of a data set into a part of the graph.
 *
 * @param earlier conferences that were brought in before, to which this one may refer
 * @throws an error that names what is missing
 */
export function assemble(data: DataSet, earlier: readonly Snapshot<Conference>[]): Graph {
  const names = namesOf(data, earlier);
  const series = Object.entries(data.series).map(([slug, one]) => ({ ...one, slug }));
  const findSeries = finder(new Map(series.map((one) => [one.slug, one])), 'series.json');
  const { venues: _venues, topics: _topics, sessionTypes: _types, ...own } = data.conference;
  const conference: Conference = {
    ...own,
    publication: 'PUBLISHED',
    series: own.series === null ? null : seriesSnapshot(findSeries(own.series)),
  };
  return {
    series,
    organizations: names.organizations,
    people: names.people,
    affiliations: Object.entries(data.people).flatMap(([handle, { affiliations }]) =>
      affiliations.map(({ organization, ...affiliation }) => ({
        person: names.person(handle),
        organization: names.organization(organization),
        affiliation,
      })),
    ),
    conference: assembleConference(data, conference, names),
  };
}

function assembleConference(data: DataSet, conference: Conference, names: Names): ConferenceGraph {
  const referenceData = assembleReferenceData(data, conference, names);
  const sessions = assembleSessions(data, conference, names);
  const committees = data.committees.map(({ id, members, ...committee }) => ({
    committee: { ...committee, id: ownedId('com', conference.id, id) },
    members: members.map(({ person, representing, ...rest }) => ({
      ...rest,
      person: personSnapshot(names.person(person)),
      representing: representing.map((slug) => organizationSnapshot(names.organization(slug))),
    })),
  }));
  const facts = assembleFacts(data, conference, names, committees);
  const people = attendances(data, names, { sessions, committees, ...facts });
  const organizations = organizationParts(data, names, people);
  return {
    conference,
    ...referenceData,
    sessions,
    committees,
    ...facts,
    people,
    organizations,
    figures: facts.figures({ sessions, people, organizations }),
  };
}

function assembleReferenceData({ conference: files, sources }: DataSet, { id: conference }: Conference, names: Names) {
  return {
    venues: files.venues.map(({ rooms: _, host, id, ...venue }) => ({
      ...venue,
      id: ownedId('ven', conference, id),
      host: host === null ? null : organizationSnapshot(names.organization(host)),
    })),
    rooms: files.venues.flatMap(({ rooms, id: venue }) =>
      rooms.map(({ id, ...room }) => ({
        ...room,
        id: ownedId('rom', conference, id),
        venue: ownedId('ven', conference, venue),
      })),
    ),
    topics: files.topics.map(({ id, ...topic }) => ({ ...topic, id: ownedId('top', conference, id) })),
    sessionTypes: files.sessionTypes.map(({ id, ...type }) => ({ ...type, id: ownedId('typ', conference, id) })),
    sources: Object.values(sources).map(({ id, ...source }) => ({ ...source, id: ownedId('src', conference, id) })),
  };
}
