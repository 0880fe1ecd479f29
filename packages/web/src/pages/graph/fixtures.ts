import { nodesOf, type GraphNode, type Kind, type Person } from './graph.ts';

export const node = (kind: Kind, id: string, text = id): GraphNode => ({ id, kind, path: `/${id}`, name: { text } });

const [talk, panel] = [node('session', 'talk'), node('session', 'panel')];
const group = node('organization', 'group');
const team = node('committee', 'team');

const person = (id: string, tied: Partial<Person['tied']>): Person => ({
  node: node('person', id),
  tied: { session: [], organization: [], committee: [], ...tied },
});

/** People as a server tells them, in an alphabet of its own. */
export const people: readonly Person[] = [
  person('Ž', { session: [talk, panel], organization: [group] }),
  person('A', { session: [panel] }),
  person('M', { organization: [group], committee: [team] }),
];

export const nodes = nodesOf(people);
