import type { ProtocolStep } from './steps.ts';
import type { Put, Step, Store } from './store.ts';

/** Which closing was the last of a conference. A restore draws another epoch, so that no number comes twice. */
interface Version {
  readonly epoch: number;
  readonly count: number;
}

/** A write under way, put by its own transaction; closed at a version, once all of its rows are there. */
interface Marker {
  readonly keys: readonly string[];
  /** Rows that follow one another without a transaction: only who writes them knows the end. */
  readonly isRun: boolean;
  readonly closedAt: { readonly count: number; readonly minute: number } | null;
}

export interface Kept {
  readonly version: Version;
  readonly conference: string;
  readonly values: ReadonlyMap<string, unknown>;
}

export const versionKey = (conference: string): string => `${conference}/VER`;
const markerKey = (conference: string, id: number): string => `${conference}/VER/${id}`;
const metaKey = (conference: string): string => `${conference}/META`;

export interface Needs {
  readonly store: Store;
  readonly without: ProtocolStep | null;
  readonly minute: () => number;
  readonly newNumber: () => number;
}

export function createProtocol({ store, without, minute, newNumber }: Needs) {
  const has = (step: ProtocolStep): boolean => step !== without;

  /** A write of some rows of conferences, each with a marker of its own. Who hears that it is done closes them. */
  function* write(conferences: readonly string[], puts: readonly Put[]): Step<void> {
    const markers = conferences.map((one) => marker(one, puts));
    const isWithin = has('the marker is part of the transaction');
    const isDone = yield* store.transact(isWithin ? [...puts, ...markers] : puts);
    if (!isDone) return;
    if (!isWithin) for (const one of markers) yield* store.put(one);
    for (const [at, { key }] of markers.entries()) yield* closeMarker(conferences[at]!, key, true);
  }

  /** Rows one by one, as an import writes them that is too large for a transaction. */
  function* run(conference: string, puts: readonly Put[]): Step<void> {
    const own = marker(conference, puts, true);
    yield* store.put(own);
    for (const put of puts) yield* store.put(put);
    yield* closeMarker(conference, own.key, true);
  }

  const marker = (conference: string, puts: readonly Put[], isRun = false): Put => ({
    key: markerKey(conference, newNumber()),
    value: { keys: puts.map(({ key }) => key), isRun, closedAt: null } satisfies Marker,
  });

  function* publish(conference: string): Step<void> {
    yield* write([conference], [{ key: metaKey(conference), value: 'PUBLISHED' }]);
  }

  /** Closes every open marker. Several processes may do so at the same time. */
  function* close(conference: string): Step<void> {
    for (const [key, value] of yield* store.query(`${versionKey(conference)}/`))
      if ((value as Marker).closedAt === null) yield* closeMarker(conference, key, false);
  }

  function* closeMarker(conference: string, key: string, isOwn: boolean): Step<void> {
    const found = (yield* store.get(key)) as Marker | undefined;
    if (found === undefined || found.closedAt !== null) return;
    if (found.isRun && !isOwn && has('a run is closed by itself alone')) return;
    if (!isOwn && has('rows are read together with their marker before it is closed')) {
      const read = yield* store.transactGet([key, ...found.keys]);
      if (read?.get(key) === undefined) return;
    }
    const count = has('the version is raised') ? yield* raise(conference) : yield* counted(conference);
    const closedAt = { count, minute: minute() };
    if (has('closed markers stay for a minute'))
      yield* store.put({ key, value: { ...found, closedAt } }, (now) => (now as Marker | undefined)?.closedAt === null);
    else yield* store.put({ key, value: undefined });
  }

  function* counted(conference: string): Step<number> {
    return ((yield* store.get(versionKey(conference))) as Version | undefined)?.count ?? 0;
  }

  /** No transaction writes a version, so none is in the way. */
  function* raise(conference: string): Step<number> {
    const key = versionKey(conference);
    const raised = (value: unknown): Version => {
      const { epoch, count } = (value ?? { epoch: 0, count: 0 }) as Version;
      return { epoch, count: count + 1 };
    };
    if (has('the version is raised at one moment')) return ((yield* store.update(key, raised)) as Version).count;
    const version = raised(yield* store.get(key));
    yield* store.put({ key, value: version });
    return version.count;
  }

  /** Takes away what was closed a minute ago and longer: no check that began before its closing runs any more. */
  function* sweep(conference: string): Step<void> {
    for (const [key, value] of yield* store.query(`${versionKey(conference)}/`)) {
      const { closedAt } = value as Marker;
      if (closedAt !== null && closedAt.minute < minute()) yield* store.put({ key, value: undefined });
    }
  }

  /** One query: the version of a conference in which nothing is under way, or null. */
  function* check(conference: string): Step<Version | null> {
    const rows = yield* store.query(versionKey(conference));
    const version = rows.get(versionKey(conference)) as Version | undefined;
    rows.delete(versionKey(conference));
    if (version === undefined) return null;
    const isSettled = [...rows.values()].every((row) => {
      const { closedAt } = row as Marker;
      if (closedAt === null) return !has('open markers are respected');
      return closedAt.count <= version.count || !has('a closed marker is compared with the version');
    });
    return isSettled ? version : null;
  }

  /** Reads an answer anew, and what may be kept of it. */
  function* fill(slug: string): Step<Kept | null> {
    const address = `SLUG/${slug}`;
    const hint = (yield* store.get(address)) as string | undefined;
    if (hint === undefined) return null;
    const before = has('a fill checks before it reads') ? yield* check(hint) : null;
    const again = has('a fill reads the address again after its check') ? yield* store.get(address) : hint;
    if (again !== hint) return null;
    const read = has('a fill reads consistently') ? store.query(`${hint}/`) : store.index(`${hint}/`);
    const rows = [...(yield* read)].filter(([key]) => !key.startsWith(versionKey(hint)));
    const version = has('a fill checks before it reads') ? before : yield* check(hint);
    const values = new Map<string, unknown>([[address, hint], ...rows]);
    const isPublished = values.get(metaKey(hint)) === 'PUBLISHED';
    return version !== null && isPublished ? { version, conference: hint, values } : null;
  }

  return { write, run, publish, close, sweep, check, fill };
}

export const isEqual = (one: Version, other: Version): boolean =>
  one.epoch === other.epoch && one.count === other.count;
