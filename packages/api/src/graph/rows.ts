import { catalogueRow } from '../catalogue/entity.ts';
import { committeeRows } from '../committee/entity.ts';
import { conferenceRows } from '../conference/entity.ts';
import type { Row } from '../dynamo/row.ts';
import { mediaRows } from '../media/entity.ts';
import { organizationParticipationRow, organizationRows } from '../organization/entity.ts';
import { affiliationRow, personRows } from '../person/entity.ts';
import { participationRow } from '../person/participation.ts';
import { seriesRows } from '../series/entity.ts';
import { sessionEdges } from '../session/edges.ts';
import { sessionRows } from '../session/entity.ts';
import { milestonePersonRow, storyRow } from '../story/entity.ts';
import type { ConferenceGraph, Graph } from './graph.ts';

/** Every row that stands for a part of the graph. The same graph always gives the same rows. */
export function rowsOf({ series, organizations, people, affiliations, conference }: Graph): Row[] {
  const at = conference.conference.updatedAt;
  return [
    ...series.flatMap((one) => seriesRows(one, at)),
    ...organizations.flatMap((one) => organizationRows(one, at)),
    ...people.flatMap((one) => personRows(one, at)),
    ...affiliations.map(({ person, organization, affiliation }) =>
      affiliationRow(person, organization, affiliation, at),
    ),
    ...conferenceRowsOf(conference),
  ];
}

function conferenceRowsOf(graph: ConferenceGraph): Row[] {
  const { conference } = graph;
  const at = conference.updatedAt;
  const catalogue = [graph.venues, graph.rooms, graph.topics, graph.sessionTypes, graph.sources];
  const story = [graph.milestones, graph.figures, graph.statements, graph.credits];
  return [
    ...conferenceRows(conference),
    ...catalogue.flatMap((nodes) => nodes.map((node, position) => catalogueRow(node, position, at))),
    ...graph.organizations.map(({ organization, roles }) =>
      organizationParticipationRow(conference, organization, roles),
    ),
    ...graph.people.map((attendance) => participationRow(conference, attendance)),
    ...graph.sessions.flatMap(({ session, abstract }) => [
      ...sessionRows(session, abstract),
      ...sessionEdges(session, conference),
    ]),
    ...graph.committees.flatMap(({ committee, members }, position) =>
      committeeRows(conference, committee, members, position),
    ),
    ...story.flatMap((nodes) => nodes.map((node, position) => storyRow(node, position, at))),
    ...graph.milestones.flatMap((milestone) =>
      milestone.people.map((person) => milestonePersonRow(milestone, person, conference)),
    ),
    ...graph.media.flatMap((media) => mediaRows(media, at)),
  ];
}
