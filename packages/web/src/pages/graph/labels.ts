import type { GraphNode } from './graph.ts';
import type { Layout, Place } from './layout.ts';

/** All in pixels. */
export const fontSize = 13;
const lineHeight = 17;
const letter = 7.2;
const radius = 8;
/** The distance from the centre of a node to its name below. */
export const drop = 10;

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The names that have room, as on a map: each that would cover a node or an earlier name is left out.
 *
 * @param nodes the more important first
 * @param scale pixels per unit of the picture
 * @param chosen the id of a node whose name is there whatever it covers
 * @returns by id, how far the name is moved sideways to stay within the picture, in its units
 */
export function labels(
  nodes: readonly GraphNode[],
  { places, box }: Layout,
  scale: number,
  chosen?: string,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const taken: Area[] = nodes.map(({ id }) => around(places.get(id)!, radius / scale));
  for (const { id, name } of nodes) {
    const { x, y } = places.get(id)!;
    const width = (name.text.length * letter) / scale;
    const left = Math.max(Math.min(x - width / 2, box.x + box.width - width), box.x);
    const area = { left, right: left + width, top: y + drop / scale, bottom: y + (drop + lineHeight) / scale };
    const isFree = area.bottom <= box.y + box.height && !taken.some((other) => overlap(area, other));
    if (id !== chosen && !isFree) continue;
    taken.push(area);
    found.set(id, left + width / 2 - x);
  }
  return found;
}

const around = ({ x, y }: Place, by: number): Area => ({ left: x - by, right: x + by, top: y - by, bottom: y + by });

const overlap = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
