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
import { conferenceOrder } from '../conference/entity.ts';
import { conferencePartition, newRow, reference } from '../dynamo/compose.ts';
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

export const storyRow = (node: StoryNode, position: number, at: string): Row =>
  newRow('Story', storyKey(node.id), { position, node } satisfies StoryData, at);

/** Where milestones stand in a person's partition of the index. */
export const milestonesPrefix = 'MIL#';

/** The edge by which a person finds the milestones that they share with others. */
export const milestonePersonRow = (milestone: Milestone, person: Pick<Person, 'id'>, conference: Conference): Row =>
  newRow(
    'MilestonePerson',
    {
      pk: conferencePartition(conference.id),
      sk: `MLP#${ulidOf(milestone.id)}#${ulidOf(person.id)}`,
      gsi1pk: reference(person.id),
      gsi1sk: `${milestonesPrefix}${conferenceOrder(conference)}#${ulidOf(milestone.id)}`,
    },
    milestone,
    conference.updatedAt,
  );
