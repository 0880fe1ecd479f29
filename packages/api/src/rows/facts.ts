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
import { namedConferenceCheck } from './conference.ts';
import { conferencePartition, newRow, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { list, nullable, number, parser, shape, text, type Fields } from '../dynamo/shape.ts';
import { bareSnapshot, byPrefix, id, localized } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { mediaSnapshotCheck } from './media.ts';
import { affiliateSnapshotCheck, institutionSnapshotCheck } from './organization.ts';
import { namedPersonCheck, personSnapshotCheck, type PersonSnapshot } from './person.ts';
import { sourceSnapshotCheck } from './reference-data.ts';
import { namingIndex, referenceRows } from './references.ts';

/** Milestones, figures, statements and credits: each kind a range of its own, in the order of its sources. */
export const factPrefixes = { mil: 'MIL#', fig: 'FIG#', stm: 'STM#', crd: 'CRD#' } as const;
export type FactPrefix = keyof typeof factPrefixes;

export type Fact = Milestone | Figure | Statement | Credit;

export interface FactData<Node extends Fact = Fact> {
  readonly position: number;
  readonly node: Node;
}

/** The checks of what facts carry of the nodes that they name. */
const named = {
  con: namedConferenceCheck,
  per: namedPersonCheck,
  aff: affiliateSnapshotCheck,
  ins: institutionSnapshotCheck,
  com: bareSnapshot<Committee>(id('com')),
  med: mediaSnapshotCheck,
  src: sourceSnapshotCheck,
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

export const factFrom = parser(shape<FactData>({ position: number, node: fact }));

/** The milestone that the edge to a person carries. */
export interface MilestoneEdgeData extends Omit<Milestone, 'people'> {
  readonly people: readonly PersonSnapshot[];
}

export const milestoneEdgeFrom = parser(shape<MilestoneEdgeData>({ ...milestone, people: list(personSnapshotCheck) }));

export const factKey = (id: Id<FactPrefix>): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${factPrefixes[id.slice(0, 3) as FactPrefix]}${ulidOf(id)}`,
});

/** A fact, and its edges to what it names beyond its conference; those from a milestone to people carry the milestone. */
export function factRows(node: Fact, position: number, conference: Conference, at: string): Row[] {
  const { people: _people, ...others } = declarationOf(typeNameOf(node.id)).fields;
  return [
    newRow('Story', factKey(node.id), { position, node } satisfies FactData, at),
    ...('people' in node ? node.people.map((person) => milestonePersonRow(node, person, conference, at)) : []),
    ...referenceRows(others, node, { conference, at }),
  ];
}

/** The prefix of milestones in a person's partition of the index. */
export const milestonesPrefix = 'MIL#';

/** The edge by which a person finds the milestones that they share with others. */
const milestonePersonRow = (
  milestone: Milestone,
  person: Pick<Person, 'id'>,
  conference: Conference,
  at: string,
): Row =>
  referenceRow(
    { to: person.id, from: milestone.id, type: 'MilestonePerson' },
    at,
    milestone,
    namingIndex(person.id, milestone.id, conference),
  );
