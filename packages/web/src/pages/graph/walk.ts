/** The place of somebody who walks through the graph by keys. */
export interface Walk {
  /** The id of the node. */
  readonly at: string;
  /** The id of the node whose neighbours they visit in turn. */
  readonly around: string;
}

interface Ways {
  /** The ids of all nodes, in the order of the table. */
  readonly order: readonly string[];
  readonly neighbours: (id: string) => readonly string[];
}

/** One step, or undefined for a key that leads nowhere. */
export function step(key: string, { at, around }: Walk, { order, neighbours }: Ways): Walk | undefined {
  const along = (to: number): Walk => {
    const id = order[Math.min(Math.max(to, 0), order.length - 1)] ?? at;
    return { at: id, around: id };
  };
  const turn = (by: 1 | -1): Walk => {
    const ring = neighbours(around);
    const now = ring.indexOf(at);
    const next = now === -1 && by === -1 ? ring.length - 1 : (now + by + ring.length) % ring.length;
    return { at: ring[next] ?? at, around };
  };
  const steps: Readonly<Record<string, () => Walk>> = {
    ArrowDown: () => along(order.indexOf(at) + 1),
    ArrowUp: () => along(order.indexOf(at) - 1),
    Home: () => along(0),
    End: () => along(order.length - 1),
    ArrowRight: () => turn(1),
    ArrowLeft: () => turn(-1),
    ' ': () => ({ at, around: at }),
  };
  return steps[key]?.();
}
