import {
  conferenceOf,
  gone,
  ownedKinds,
  parseId,
  typeNameOf,
  type AnyNode,
  type Id,
  type NodeService,
} from '@wikicon/schema';
import { instantOf } from '../kernel/instant.ts';
import DataLoader from 'dataloader';
import { ifVisible, personThing, visible } from '../authority/visible.ts';
import { privateRowReaders, type PrivateField } from '../authority/rules.ts';
import type { AllReferenceData } from './reference-data.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { CorruptRow } from '../dynamo/corrupt-row.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import type { ProgramAccess } from './program-access.ts';
import type { PrivateRows } from './private-values.ts';
import { mainKey } from '../rows/keys.ts';
import { isMerged, mergedFrom } from '../rows/merge.ts';
import { nodeFrom } from '../rows/nodes.ts';

interface Needs {
  readonly table: Table;
  readonly allReferenceData: AllReferenceData;
  readonly identity: Identity;
  readonly cache: RequestCache;
  readonly access: ProgramAccess;
  readonly privateRows: PrivateRows;
  readonly clock: () => Date;
}

/** Rows that are read together: a node, and the conference that says who sees it. */
const maxBatch = 50;

/** Every node by its id, and by that alone: what a viewer may not see is missing here, so it is missing everywhere. */
export function createNodes({
  table,
  allReferenceData,
  identity,
  cache,
  access,
  privateRows,
  clock,
}: Needs): NodeService {
  const loader = cache.keep(
    new DataLoader<Id, AnyNode | null>(
      async (ids) => {
        const keys = ids.flatMap((id) => [mainKey(id), ...(isOwned(id) ? [conferenceKey(conferenceOf(id))] : [])]);
        const rows = await table.getMany(keys);
        let at = 0;
        return Promise.all(
          ids.map((id) => {
            const row = rows[at++] ?? null;
            // A node that cannot be read is an error in its own place, and leaves the others be.
            const owner = isOwned(id) ? (rows[at++] ?? null) : row;
            const found = isMerged(row) ? ledOn(row!) : shown(id, row, owner);
            return found.catch((error: Error) => error);
          }),
        );
      },
      { maxBatchSize: maxBatch },
    ),
  );

  /** Whoever saw the profile of somebody who was merged sees the one that is left, if that is shown to them. */
  async function ledOn(row: Row): Promise<AnyNode | null> {
    const { mergedInto, ...old } = mergedFrom(row);
    return (await ifVisible(identity, personThing(old), mergedInto)) && loader.load(mergedInto);
  }

  async function shown(id: Id, row: Row | null, owner: Row | null): Promise<AnyNode | null> {
    if (row === null || owner === null) return null;
    const node = { ...nodeFrom(id, row), version: row.version } as AnyNode;
    // Affiliates and institutions share their keys: an id of the one kind must not find the other.
    if (node.id !== id) return null;
    const thing = thingOf(node, owner);
    if (thing.owner !== null) access.note(thing.owner);
    return ifVisible(identity, { ...thing, at: instantOf(clock()) }, node);
  }

  function versionOf(node: AnyNode): number | Promise<number> {
    const { version, privateVersion } = node as Partial<Versions>;
    const field = privateRowReaders[typeNameOf(node.id)];
    if (version === undefined || (field !== undefined && privateVersion === undefined))
      return Promise.all([
        version ?? publicVersion(node.id),
        field === undefined ? 0 : hiddenVersion(node.id, field),
      ]).then(([shown, hidden]) => shown + hidden);
    // A viewer who has just written it sees all of it.
    return version + (privateVersion ?? 0);
  }

  async function publicVersion(id: Id): Promise<number> {
    const node = await byId(id);
    if (node !== null) return (node as unknown as Versions).version;
    // A program names people whose profile is not public; of its changes none is seen.
    if (typeNameOf(id) === 'Person') return 0;
    throw gone();
  }

  /** Returns what private values add to the version for those who may read them; for all others nothing is read. */
  async function hiddenVersion(id: Id, field: PrivateField): Promise<number> {
    if (!visible(await identity.viewer(), { field, of: id })) return 0;
    return (await privateRows.of(id))?.version ?? 0;
  }

  const byId = async (text: string): Promise<AnyNode | null> => {
    const parts = parseId(text);
    if (parts === null) return null;
    const id = text as Id;
    // Reference data that this request has read already was reached through its conference.
    const referenceData = parts.conference && (await allReferenceData.known(parts.conference));
    return referenceData?.byId.get(id) ?? loader.load(id);
  };

  const leftOut = (error: unknown): null => {
    if (!(error instanceof CorruptRow)) throw error;
    table.onCorrupt(error);
    return null;
  };

  return { byId, byIds: (ids) => Promise.all(ids.map((id) => byId(id).catch(leftOut))), versionOf };
}

interface Versions {
  readonly version: number;
  /** The version of the private row, which a write has in hand. */
  readonly privateVersion: number;
}

const thingOf = (node: AnyNode, owner: Row) => ({
  id: node.id,
  content: node,
  owner: owner.type === 'Conference' ? conferenceFrom(owner) : null,
});

const isOwned = (id: Id): boolean => ownedKinds.includes(typeNameOf(id));
