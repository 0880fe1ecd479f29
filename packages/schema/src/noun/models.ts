import type { IdPrefix } from '../kernel/ids.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** The model of each kind of node, by the prefix of its ids. nouns/models.ts fills it in: declarations refer in circles. */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type -- filled in elsewhere
export interface Models {}

/** A node of one of these kinds, as another carries it. */
export type Named<Prefix extends IdPrefix> = Prefix extends keyof Models ? Snapshot<Models[Prefix]> : never;
