import { referenceDataRows } from '../rows/reference-data.ts';
import { committeeRows } from '../rows/committee.ts';
import { conferenceRows } from '../rows/conference.ts';
import type { Row } from '../dynamo/row.ts';
import { mediaRows } from '../rows/media.ts';
import { organizationSnapshot, organizationParticipationRows, organizationRows } from '../rows/organization.ts';
import { affiliationRows, personRows } from '../rows/person.ts';
import { participationRows } from '../rows/participation.ts';
import { seriesRows } from '../rows/series.ts';
import { sessionEdges } from '../rows/session-edges.ts';
import { sessionRows } from '../rows/session.ts';
import { factRows } from '../rows/facts.ts';
import type { ConferenceGraph, Graph } from './graph.ts';

/** Every row that stands for a part of the graph. The same graph always gives the same rows. */
export function rowsOf({ series, organizations, people, affiliations, conference }: Graph): Row[] {
  const at = conference.conference.updatedAt;
  /** The conference looks after everything that its import brings. */
  const lookedAfter = <Node extends object>(node: Node) => ({ ...node, steward: conference.conference.id });
  const rows = [
    ...series.flatMap((one) => seriesRows(lookedAfter(one), at)),
    ...organizations.flatMap((one) => organizationRows(lookedAfter(one), at)),
    ...people.flatMap((one) => personRows(lookedAfter(one), at)),
    ...affiliations.flatMap(({ person, organization, affiliation }) =>
      affiliationRows(person, organizationSnapshot(organization), affiliation, at),
    ),
    ...conferenceRowsOf(conference),
  ];
  // One edge for each pair of nodes: two terms in an organization refer to it once.
  return [...new Map(rows.map((row) => [`${row.pk}\n${row.sk}`, row])).values()];
}

function conferenceRowsOf(graph: ConferenceGraph): Row[] {
  const { conference } = graph;
  const at = conference.updatedAt;
  const referenceData = [graph.venues, graph.rooms, graph.topics, graph.sessionTypes, graph.sources];
  const facts = [graph.milestones, graph.figures, graph.statements, graph.credits];
  return [
    ...conferenceRows(conference),
    ...referenceData.flatMap((nodes) =>
      nodes.flatMap((node, position) => referenceDataRows(node, position, { conference, at })),
    ),
    ...graph.organizations.flatMap((part) => organizationParticipationRows(conference, part)),
    ...graph.people.flatMap((attendance) => participationRows(conference, attendance)),
    ...graph.sessions.flatMap(({ session, abstract }) => [
      ...sessionRows(session, abstract),
      ...sessionEdges(session, conference),
    ]),
    ...graph.committees.flatMap(({ committee, members }, position) =>
      committeeRows(conference, committee, members, position, at),
    ),
    ...facts.flatMap((nodes) => nodes.flatMap((node, position) => factRows(node, position, conference, at))),
    ...graph.media.flatMap((media) => mediaRows(media, at)),
  ];
}
