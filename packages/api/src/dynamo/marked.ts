import type { Key, Row } from './row.ts';
import { maxActions, type Action, type Transactor } from './transaction.ts';
import { isAddress, versionsOfKey } from './versioned.ts';
import { fullTransaction, openMarker } from './marker.ts';
import type { Versions } from './versions.ts';
import type { Writer } from './writer.ts';

/** A transactor whose writes of what everybody reads end the answers that were kept: no caller can forget it. */
export const markedTransactor = (transactor: Transactor, versions: Versions): Transactor => ({
  async run(actions) {
    const markers = markersOf(actions);
    // Too many are refused before anything is written.
    if (markers.length === 0 || actions.length > maxActions) return transactor.run(actions);
    // A write that fills a whole transaction has its markers before it.
    if (actions.length + markers.length > maxActions)
      return versions.during(
        fullTransaction,
        markers.map(({ pk }) => pk),
        () => transactor.run(actions),
      );
    const outcome = await transactor.run([...actions, ...markers.map((put): Action => ({ put }))]);
    if (outcome.done) await versions.close(markers);
    return outcome;
  },
});

/** The same for rows that are written one by one: while they are, no answer is kept. */
export const markedWriter = (writer: Writer, versions: Versions): Writer => ({
  put: (rows) => marked(rows, () => writer.put(rows), versions),
  remove: (keys) => marked(keys, () => writer.remove(keys), versions),
});

function marked(keys: readonly Key[], work: () => Promise<void>, versions: Versions): Promise<void> {
  const partitions = partitionsOf(keys);
  return partitions.length === 0 ? work() : versions.during('load', partitions, work);
}

/** The version partitions of rows. */
export const partitionsOf = (keys: Iterable<Key>): string[] => [
  ...new Set([...keys].map(versionsOfKey).filter((partition) => partition !== null)),
];

/** One marker for each conference that a transaction writes rows of. A touch changes nothing that anybody reads. */
function markersOf(actions: readonly Action[]): Row[] {
  const written = actions.flatMap((action): Key[] => {
    if ('put' in action) return action.isUnseen === true ? [] : [action.put];
    return 'remove' in action && action.isUnseen !== true ? [action.remove] : [];
  });
  const addresses = written.filter(isAddress);
  return [...Map.groupBy(written, versionsOfKey)].flatMap(([partition, keys]) =>
    partition === null ? [] : [openMarker(partition, [...keys, ...addresses])],
  );
}
