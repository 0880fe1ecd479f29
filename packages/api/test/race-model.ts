/** What a writer wants; `known` is the place of a node among those that were made so far. */
export type Command =
  | { readonly kind: 'create'; readonly unique: string; readonly text: string; readonly key: string | null }
  | {
      readonly kind: 'update';
      readonly known: number;
      /** How many changes ago the writer read the node. */
      readonly behind: number;
      readonly unique: string | null;
      readonly text: string;
      readonly key: string | null;
    }
  | { readonly kind: 'delete'; readonly known: number; readonly behind: number; readonly key: string | null };

/** A command with the id and version that its writer knows. */
export type Call = Command & { readonly id: string | null; readonly expectedVersion: number };

/** What a writer was told. */
export interface Told {
  readonly kind: 'Written' | 'Deleted' | 'VersionConflict' | 'NotFound' | 'TAKEN' | 'KeyReused';
  readonly id?: string;
  readonly version?: number;
  readonly unique?: string;
  readonly text?: string;
}

export interface Thing {
  readonly version: number;
  readonly unique: string;
  readonly text: string;
}

/** The graph as simply as it can be said: things by id, who was deleted after how many writes, and keys. */
export interface Model {
  readonly things: ReadonlyMap<string, Thing>;
  readonly gone: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<string, { readonly input: string; readonly id: string; readonly isDeletion: boolean }>;
}

export const empty: Model = { things: new Map(), gone: new Map(), keys: new Map() };

/** @returns the model after a call that was told this, or null when it should have been told something else */
export function after(model: Model, call: Call, told: Told): Model | null {
  const { key, text } = { text: '', ...call };
  const known = key === null ? undefined : model.keys.get(key);
  if (known !== undefined) return isRepeated(model, call, known, told) ? model : null;
  const before = call.id === null ? undefined : model.things.get(call.id);
  if (call.kind !== 'create') {
    if (before === undefined) return told.kind === 'NotFound' ? model : null;
    if (before.version !== call.expectedVersion)
      return told.kind === 'VersionConflict' && told.version === before.version ? model : null;
  }
  if (call.kind === 'delete') return told.kind === 'Deleted' ? without(model, call, before!) : null;
  const unique = call.unique ?? before!.unique;
  const isTaken = [...model.things].some(([id, thing]) => thing.unique === unique && id !== call.id);
  if (isTaken) return told.kind === 'TAKEN' ? model : null;
  // What changes nothing leaves the version.
  const isChange = before === undefined || before.unique !== unique || before.text !== text;
  const next: Thing = { version: (before?.version ?? 0) + (isChange ? 1 : 0), unique, text };
  if (told.kind !== 'Written' || !isSame(told, next)) return null;
  const id = call.id ?? told.id!;
  // A new node has an id that no other ever had.
  if (call.kind === 'create' && (model.things.has(id) || model.gone.has(id))) return null;
  return { ...model, things: new Map([...model.things, [id, next]]), keys: remembered(model, call, id) };
}

/** A call with a key that was used before: the same is answered by what it wrote, as that is now; another is refused. */
function isRepeated(
  { things }: Model,
  call: Call,
  known: { readonly input: string; readonly id: string; readonly isDeletion: boolean },
  told: Told,
): boolean {
  if (known.input !== inputOf(call)) return told.kind === 'KeyReused';
  if (known.isDeletion) return told.kind === 'Deleted';
  const thing = things.get(known.id);
  if (thing === undefined) return told.kind === 'NotFound';
  return told.kind === 'Written' && told.id === known.id && isSame(told, thing);
}

const without = (model: Model, call: Call, { version }: Thing): Model => ({
  things: new Map([...model.things].filter(([id]) => id !== call.id)),
  gone: new Map([...model.gone, [call.id!, version + 1]]),
  keys: remembered(model, call, call.id!),
});

const remembered = ({ keys }: Model, call: Call, id: string): Model['keys'] =>
  call.key === null
    ? keys
    : new Map([...keys, [call.key, { input: inputOf(call), id, isDeletion: call.kind === 'delete' }]]);

const inputOf = ({ key: _key, ...call }: Call): string => JSON.stringify({ ...call, behind: 0, known: 0 });

const isSame = (told: Told, { version, unique, text }: Thing): boolean =>
  told.version === version && told.unique === unique && told.text === text;

/** Calls at the same time are as some order of them: @returns the model after it, or null when there is none */
export function explained(model: Model, calls: readonly (readonly [Call, Told])[]): Model | null {
  if (calls.length === 0) return model;
  for (const [at, [call, told]] of calls.entries()) {
    const next = after(model, call, told);
    const rest = next && explained(next, calls.toSpliced(at, 1));
    if (rest) return rest;
  }
  return null;
}
