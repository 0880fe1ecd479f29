import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Edge, GraphNode } from './graph.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  /** The box that holds them, with room around them. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const margin = 40;

/** Returns enough steps for a hundred nodes to rest; nobody waits for that with a thousand. */
const ticks = (nodes: number): number => Math.round(Math.min(300, 60_000 / nodes));

/** Finds where the nodes come to rest, before anything is drawn: nothing ever moves, and it is always the same. */
export function layout(nodes: readonly GraphNode[], edges: readonly Edge[]): Layout {
  const points = nodes.map(({ id }) => ({ id, x: Number.NaN, y: Number.NaN }));
  const links = edges.map(({ person, to }) => ({ source: person.id, target: to.id }));
  forceSimulation(points)
    .force(
      'edges',
      forceLink<(typeof points)[number], (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(45),
    )
    .force('room', forceManyBody().strength(-110).distanceMax(400))
    .force('apart', forceCollide(16))
    // Nodes without an edge to the rest stay near it.
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.06))
    .stop()
    .tick(ticks(nodes.length));
  const [left, right] = ends(points.map(({ x }) => x));
  const [top, bottom] = ends(points.map(({ y }) => y));
  return {
    places: new Map(points.map(({ id, x, y }) => [id, { x, y }])),
    box: { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin },
  };
}

const ends = (numbers: readonly number[]): [number, number] => [Math.min(...numbers), Math.max(...numbers)];
