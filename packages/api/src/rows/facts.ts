import {
  conferenceOf,
  creditRoles,
  figureKinds,
  figureMetrics,
  figureQualifiers,
  figureUnits,
  milestoneKinds,
  statementKinds,
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
import { instant, list, nullable, number, parser, shape, text, word, type Fields } from '../dynamo/shape.ts';
import { bareCard, byPrefix, id, localized } from './checks.ts';
import { mediaCardCheck } from './media.ts';
import { affiliateCardCheck, institutionCardCheck, organizationCardCheck } from './organization.ts';
import { namedPersonCheck, personCardCheck, type PersonCard } from './person.ts';
import { sourceCardCheck } from './reference-data.ts';

/** Milestones, figures, statements and credits: each kind a range of its own, in the order of its sources. */
export const storyPrefixes = { mil: 'MIL#', fig: 'FIG#', stm: 'STM#', crd: 'CRD#' } as const;
export type StoryPrefix = keyof typeof storyPrefixes;

export type StoryNode = Milestone | Figure | Statement | Credit;

export interface StoryData<Node extends StoryNode = StoryNode> {
  readonly position: number;
  readonly node: Node;
}

const source = nullable(sourceCardCheck);

const milestone: Fields<Milestone> = {
  id: id('mil'),
  kind: word(milestoneKinds),
  title: localized,
  description: nullable(localized),
  startsOn: nullable(text),
  endsOn: nullable(text),
  startsAt: nullable(instant),
  endsAt: nullable(instant),
  happenedAt: nullable(namedConferenceCheck),
  people: list(namedPersonCheck),
  organizations: list(organizationCardCheck),
  source,
};

const figure = shape<Figure>({
  id: id('fig'),
  metric: word(figureMetrics),
  kind: word(figureKinds),
  label: localized,
  value: text,
  qualifier: word(figureQualifiers),
  unit: word(figureUnits),
  currency: nullable(text),
  breakdown: list(shape<FigurePart>({ key: text, label: localized, value: nullable(text) })),
  attributedTo: nullable(localized),
  note: nullable(localized),
  source,
});

const statement = shape<Statement>({
  id: id('stm'),
  kind: word(statementKinds),
  body: localized,
  person: nullable(namedPersonCheck),
  attributedTo: nullable(localized),
  source,
});

const recipient = byPrefix({
  per: namedPersonCheck,
  aff: affiliateCardCheck,
  ins: institutionCardCheck,
  com: bareCard<Committee>(id('com')),
});

const credit = shape<Credit>({
  id: id('crd'),
  role: word(creditRoles),
  recipient: nullable(recipient),
  text: nullable(localized),
  works: list(mediaCardCheck),
  source,
});

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
