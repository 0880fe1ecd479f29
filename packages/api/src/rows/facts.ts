import {
  conferenceOf,
  declarationOf,
  nouns,
  typeNameOf,
  ulidOf,
  type Committee,
  type Conference,
  type Credit,
  type Figure,
  type FigurePart,
  type Id,
  type Milestone,
  type Person,
  type Statement,
} from '@wikicon/schema';
import { conferenceOrder, namedConferenceCheck } from './conference.ts';
import { conferencePartition, newRow, reference, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { list, nullable, number, parser, shape, text, type Fields } from '../dynamo/shape.ts';
import { bareCard, byPrefix, id, localized } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { mediaCardCheck } from './media.ts';
import { affiliateCardCheck, institutionCardCheck } from './organization.ts';
import { namedPersonCheck, personCardCheck, type PersonCard } from './person.ts';
import { sourceCardCheck } from './reference-data.ts';
import { referenceRows } from './references.ts';

/** Milestones, figures, statements and credits: each kind a range of its own, in the order of its sources. */
export const storyPrefixes = { mil: 'MIL#', fig: 'FIG#', stm: 'STM#', crd: 'CRD#' } as const;
export type StoryPrefix = keyof typeof storyPrefixes;

export type StoryNode = Milestone | Figure | Statement | Credit;

export interface StoryData<Node extends StoryNode = StoryNode> {
  readonly position: number;
  readonly node: Node;
}

/** What facts carry of whom they name. */
const named = {
  con: namedConferenceCheck,
  per: namedPersonCheck,
  aff: affiliateCardCheck,
  ins: institutionCardCheck,
  com: bareCard<Committee>(id('com')),
  med: mediaCardCheck,
  src: sourceCardCheck,
};

const milestone: Fields<Milestone> = { id: id('mil'), ...shownChecks(nouns.Milestone.fields, named) };

const figure = shape<Figure>({
  id: id('fig'),
  ...shownChecks(nouns.Figure.fields, named),
  breakdown: list(shape<FigurePart>({ key: text, label: localized, value: nullable(text) })),
});

const statement = shape<Statement>({ id: id('stm'), ...shownChecks(nouns.Statement.fields, named) });

const credit = shape<Credit>({ id: id('crd'), ...shownChecks(nouns.Credit.fields, named) });

const fact = byPrefix({ mil: shape(milestone), fig: figure, stm: statement, crd: credit });

export const factFrom = parser(shape<StoryData>({ position: number, node: fact }));

/** The milestone that the edge to a person carries. */
export interface MilestoneEdgeData extends Omit<Milestone, 'people'> {
  readonly people: readonly PersonCard[];
}

export const milestoneEdgeFrom = parser(shape<MilestoneEdgeData>({ ...milestone, people: list(personCardCheck) }));

export const storyKey = (id: Id<StoryPrefix>): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${storyPrefixes[id.slice(0, 3) as StoryPrefix]}${ulidOf(id)}`,
});

/** A fact, and its edges to what it names beyond its conference; those from a milestone to people carry the milestone. */
export function storyRows(node: StoryNode, position: number, conference: Conference, at: string): Row[] {
  const { people: _people, ...others } = declarationOf(typeNameOf(node.id)).fields;
  return [
    newRow('Story', storyKey(node.id), { position, node } satisfies StoryData, at),
    ...('people' in node ? node.people.map((person) => milestonePersonRow(node, person, conference, at)) : []),
    ...referenceRows(others, node, at),
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
