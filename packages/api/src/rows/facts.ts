import {
  conferenceOf,
  ulidOf,
  type Conference,
  type Credit,
  type Figure,
  type Id,
  type Milestone,
  type Person,
  type Statement,
} from '@wikicon/schema';
import { conferenceOrder } from './conference.ts';
import { conferencePartition, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';

/** Milestones, figures, statements and credits: each kind a range of its own, in the order of its sources. */
export const storyPrefixes = { mil: 'MIL#', fig: 'FIG#', stm: 'STM#', crd: 'CRD#' } as const;
export type StoryPrefix = keyof typeof storyPrefixes;

export type StoryNode = Milestone | Figure | Statement | Credit;

export interface StoryData<Node extends StoryNode = StoryNode> {
  readonly position: number;
  readonly node: Node;
}

export const storyKey = (id: Id<StoryPrefix>): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${storyPrefixes[id.slice(0, 3) as StoryPrefix]}${ulidOf(id)}`,
});

/** A fact, and its edges. */
export const storyRows = (node: StoryNode, position: number, conference: Conference, at: string): Row[] => [
  newRow('Story', storyKey(node.id), { position, node } satisfies StoryData, at),
  ...factReferences(node, conference, at),
];

/** The edges from a fact to the people, organizations and other conferences that it names. */
function factReferences(node: StoryNode, conference: Conference, at: string): Row[] {
  const people = 'people' in node ? node.people : [];
  const others = [
    ...('organizations' in node ? node.organizations : []),
    ...('happenedAt' in node && node.happenedAt !== null ? [node.happenedAt] : []),
    ...('person' in node && node.person !== null ? [node.person] : []),
    ...('recipient' in node && node.recipient !== null && !node.recipient.id.startsWith('com_')
      ? [node.recipient]
      : []),
  ];
  return [
    ...people.map((person) => milestonePersonRow(node as Milestone, person, conference, at)),
    ...others.map(({ id }) => referenceRow({ to: id, from: node.id }, at)),
  ];
}

/** Where milestones stand in a person's partition of the index. */
export const milestonesPrefix = 'MIL#';

/** The edge by which a person finds the milestones that they share with others. */
const milestonePersonRow = (
  milestone: Milestone,
  person: Pick<Person, 'id'>,
  conference: Conference,
  at: string,
): Row =>
  referenceRow({ to: person.id, from: milestone.id, type: 'MilestonePerson' }, at, milestone, {
    gsi1pk: reference(person.id),
    gsi1sk: `${milestonesPrefix}${conferenceOrder(conference)}#${ulidOf(milestone.id)}`,
  });
