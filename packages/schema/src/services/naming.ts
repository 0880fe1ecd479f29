import type { Id } from '../kernel/ids.ts';
import type { Edge, Page, PageArguments } from '../kernel/page.ts';
import type { Models } from '../noun/models.ts';

/** The kinds of node that name others from another conference, or what stands by itself. */
export type NamingKind = 'crd' | 'mil' | 'stm' | 'ven';

export interface NamingService {
  /** The public nodes of a kind that name a node, those of the latest conference first. */
  nodes<Kind extends NamingKind>(
    node: Id<'per' | 'aff' | 'ins' | 'con'>,
    kind: Kind,
    page: PageArguments,
  ): Promise<Page<Edge<Models[Kind]>>>;
}
