import type { Participant } from '../../nouns/participant.ts';
import { pathOf } from '../../nouns/path.ts';
import type { Text } from '../../text/text.ts';
import type { Committee, Session } from './query.ts';

/** The kinds of nodes to which a person is tied. */
export const ties = ['session', 'organization', 'committee'] as const;
export type Tie = (typeof ties)[number];
export type Kind = 'person' | Tie;

export interface GraphNode {
  readonly id: string;
  readonly kind: Kind;
  /** The address of its page. */
  readonly path: string;
  /** The name of a person is in no language that is known. */
  readonly name: Text | { readonly text: string };
}

/** A person with all that they are tied to: the table has a row for each, the picture a line for each tie. */
export interface Person {
  readonly node: GraphNode;
  readonly tied: Readonly<Record<Tie, readonly GraphNode[]>>;
}

interface Told {
  readonly slug: string;
  readonly participants: readonly Participant[];
  readonly program: readonly Session[];
  readonly committees: readonly Committee[];
}

/** The people of a conference who are tied to anything, in the order in which they are told. */
export function peopleOf({ slug, participants, program, committees }: Told): Person[] {
  const sessionsOf = holders(
    program.map(({ id, url, title, speakers }) => ({
      node: { id, kind: 'session', path: pathOf(url), name: title },
      people: speakers.nodes,
    })),
  );
  const committeesOf = holders(
    committees.map(({ id, name, members }) => ({
      node: { id, kind: 'committee', path: `/conferences/${slug}#committees`, name },
      people: members.nodes,
    })),
  );
  return participants
    .map(({ node: { id, url, displayName }, representing }) => ({
      node: { id, kind: 'person' as const, path: pathOf(url), name: { text: displayName } },
      tied: {
        session: sessionsOf.get(id) ?? [],
        organization: representing.map(({ id, url, name }): GraphNode => ({
          id,
          kind: 'organization',
          path: pathOf(url),
          name,
        })),
        committee: committeesOf.get(id) ?? [],
      },
    }))
    .filter((person) => degree(person) > 0);
}

interface Holder {
  readonly node: GraphNode;
  readonly people: readonly { readonly id: string }[];
}

/** Returns the nodes that have each person, by the person's id. */
function holders(all: readonly Holder[]): ReadonlyMap<string, readonly GraphNode[]> {
  const found = new Map<string, GraphNode[]>();
  for (const { node, people } of all)
    for (const { id } of people) {
      const others = found.get(id);
      if (others) others.push(node);
      else found.set(id, [node]);
    }
  return found;
}

export const degree = ({ tied }: Person): number => ties.reduce((sum, tie) => sum + tied[tie].length, 0);

/** Every node once: people first, as they come, then what they are tied to. */
export function nodesOf(people: readonly Person[]): GraphNode[] {
  const all = [...people.map(({ node }) => node), ...ties.flatMap((tie) => people.flatMap(({ tied }) => tied[tie]))];
  return [...new Map(all.map((node) => [node.id, node])).values()];
}

export interface Edge {
  readonly person: GraphNode;
  readonly to: GraphNode;
}

export const edgesOf = (people: readonly Person[]): Edge[] =>
  people.flatMap(({ node, tied }) => ties.flatMap((tie) => tied[tie].map((to) => ({ person: node, to }))));

/** Returns the nodes at the other ends of each node's edges, by the node's id. */
export function neighboursOf(edges: readonly Edge[]): ReadonlyMap<string, readonly GraphNode[]> {
  const found = new Map<string, GraphNode[]>();
  const add = (one: GraphNode, other: GraphNode): void => void found.set(one.id, [...(found.get(one.id) ?? []), other]);
  for (const { person, to } of edges) {
    add(person, to);
    add(to, person);
  }
  return found;
}

/** Sorts the nodes that tie most people together first. */
export const byWeight = (
  nodes: readonly GraphNode[],
  neighbours: (id: string) => readonly GraphNode[],
): readonly GraphNode[] => nodes.toSorted((one, other) => neighbours(other.id).length - neighbours(one.id).length);
