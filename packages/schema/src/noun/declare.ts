import type { Id, IdPrefix, NodeTypeName } from '../kernel/ids.ts';
import type { Grant, NodeReaders } from './audience.ts';
import type { ByHand, DeclaredField, Many, One } from './field.ts';
import type { Named } from './models.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the value of each field is inferred from it
export type DeclaredFields = Readonly<Record<string, DeclaredField<any, any>>>;

/** All that is to be known of a noun. Data alone: the client may read it. */
export interface Declaration<Fields extends DeclaredFields = DeclaredFields, Prefix extends IdPrefix = IdPrefix> {
  readonly name: NodeTypeName;
  readonly prefix: Prefix;
  /** Its name in sentences: session type. */
  readonly word: string;
  readonly description: string;
  /** A conference owns it, or only looks after it; null for a noun that stands by itself. */
  readonly owner: 'OWNING' | 'LOOKING_AFTER' | null;
  /** The description of the field that leads to its conference, where there is one. */
  readonly conference?: string;
  /** Words on its deletion: what goes with it, or forbids it. */
  readonly deletion: string;
  /** Its list on the conference, newest first, where the declaration makes it: what everybody reads of it. */
  readonly list?: {
    readonly name: string;
    readonly description: string;
    /** The same list on the nodes of the conference that its fields name: those that name that one. */
    readonly naming?: string;
  };
  /** The same for nodes that are not to be seen yet, where there are any; for those who see them. */
  readonly waiting?: { readonly name: string; readonly description: string };
  /** Its readers, and from when on; left out, it has none. */
  readonly read?: NodeReaders;
  readonly write: Readonly<Record<'create' | 'update' | 'delete', readonly Grant[]>>;
  /** Fields that nobody changes, and a node that nobody deletes, from the instant on that a field of it holds. */
  readonly frozen?: { readonly from: string; readonly fields: readonly string[] };
  /** Fields with instants of which each is after those before it. */
  readonly inOrder?: readonly string[];
  readonly fields: Fields;
  /** The values of a node that others name and that is not shown itself. */
  readonly hidden?: Readonly<Record<string, unknown>>;
}

/** Declares a noun; a field that it is read by must be one of its own. */
export const noun = <const Prefix extends IdPrefix, const Fields extends DeclaredFields>(
  declaration: Declaration<Fields, Prefix> & { readonly read?: NodeReaders<Extract<keyof Fields, string>> },
): Declaration<Fields, Prefix> => declaration;

/** The fields for everybody who sees a node: private ones are missing, for they lie in a row of their own. */
export type Model<Of> =
  Of extends Declaration<infer Fields, infer Prefix> ? { readonly id: Id<Prefix> } & ShownFields<Fields> : never;

export type ShownFields<Fields> = {
  readonly [Name in keyof Fields as Fields[Name] extends IsMissing ? never : Name]: ShownOf<Fields[Name]>;
};

type IsMissing = { readonly read: readonly Grant[] } | { readonly shown?: ByHand };

type ShownOf<Of> =
  Of extends DeclaredField<infer _Value, infer Shown>
    ? Shown extends One<infer Prefix>
      ? Named<Prefix> | null
      : Shown extends Many<infer Prefix>
        ? readonly Named<Prefix>[]
        : Shown
    : never;

/** The checked values of an input of the noun. */
export type ValuesOf<Of extends { readonly fields: DeclaredFields }> = {
  readonly [Name in keyof Of['fields']]: Of['fields'][Name] extends DeclaredField<infer Value> ? Value : never;
};

/** The fields as an input has them. */
export type InputOf<Of extends DeclaredFields> = { readonly [Name in keyof Of]: Of[Name]['input'] };

export const inputOf = <Of extends DeclaredFields>(fields: Of): InputOf<Of> =>
  Object.fromEntries(Object.entries(fields).map(([name, { input }]) => [name, input])) as InputOf<Of>;

/** The names of fields that not everybody who sees the node reads. */
export const privateNames = ({ fields }: Declaration): string[] =>
  Object.entries(fields).flatMap(([name, { read }]) => (read === null ? [] : [name]));
