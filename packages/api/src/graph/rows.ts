import { catalogueRows } from '../catalogue/entity.ts';
import { committeeRows } from '../committee/entity.ts';
import { conferenceRows } from '../conference/entity.ts';
import type { Row } from '../dynamo/row.ts';
import { mediaRows } from '../media/entity.ts';
import { organizationCard, organizationParticipationRows, organizationRows } from '../organization/entity.ts';
import { affiliationRows, personRows } from '../person/entity.ts';
import { participationRows } from '../person/participation.ts';
import { seriesRows } from '../series/entity.ts';
import { sessionEdges } from '../session/edges.ts';
import { sessionRows } from '../session/entity.ts';
import { storyRows } from '../story/entity.ts';
import type { ConferenceGraph, Graph } from './graph.ts';

/** Every row that stands for a part of the graph. The same graph always gives the same rows. */
export function rowsOf({ series, organizations, people, affiliations, conference }: Graph): Row[] {
  const at = conference.conference.updatedAt;
  /** What an import brings is looked after by its conference. */
  const lookedAfter = <Node extends object>(node: Node) => ({ ...node, steward: conference.conference.id });
  const rows = [
    ...series.flatMap((one) => seriesRows(lookedAfter(one), at)),
    ...organizations.flatMap((one) => organizationRows(lookedAfter(one), at)),
    ...people.flatMap((one) => personRows(lookedAfter(one), at)),
    ...affiliations.flatMap(({ person, organization, affiliation }) =>
      affiliationRows(person, organizationCard(organization), affiliation, at),
    ),
    ...conferenceRowsOf(conference),
  ];
  // One edge for each pair of nodes: two terms in an organization refer to it once.
  return [...new Map(rows.map((row) => [`${row.pk}\n${row.sk}`, row])).values()];
}

function conferenceRowsOf(graph: ConferenceGraph): Row[] {
  const { conference } = graph;
  const at = conference.updatedAt;
  const catalogue = [graph.venues, graph.rooms, graph.topics, graph.sessionTypes, graph.sources];
  const story = [graph.milestones, graph.figures, graph.statements, graph.credits];
  return [
    ...conferenceRows(conference),
    ...catalogue.flatMap((nodes) => nodes.flatMap((node, position) => catalogueRows(node, position, at))),
    ...graph.organizations.flatMap((part) => organizationParticipationRows(conference, part)),
    ...graph.people.flatMap((attendance) => participationRows(conference, attendance)),
    ...graph.sessions.flatMap(({ session, abstract }) => [
      ...sessionRows(session, abstract),
      ...sessionEdges(session, conference),
    ]),
    ...graph.committees.flatMap(({ committee, members }, position) =>
      committeeRows(conference, committee, members, position, at),
    ),
    ...story.flatMap((nodes) => nodes.flatMap((node, position) => storyRows(node, position, conference, at))),
    ...graph.media.flatMap((media) => mediaRows(media, at)),
  ];
}
