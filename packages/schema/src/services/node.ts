import type { MaybePromise } from '../kernel/promise.ts';
import type { AnyNode } from '../model/snapshot.ts';

/** Any node by its id. Unknown, malformed and non-public ids all answer null. */
export interface NodeService {
  byId(id: string): Promise<AnyNode | null>;
  /** One that cannot be read is left out as well. */
  byIds(ids: readonly string[]): Promise<(AnyNode | null)[]>;
  /** The version of a node that is shown: it counts the changes that the viewer can see. */
  versionOf(node: AnyNode): MaybePromise<number>;
}
