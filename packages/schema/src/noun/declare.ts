import type { Id, IdPrefix, NodeTypeName } from '../kernel/ids.ts';
import type { Grant, Scheduled } from './audience.ts';
import type { DeclaredField } from './field.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the value of each field is inferred from it
type DeclaredFields = Readonly<Record<string, DeclaredField<any>>>;

/** All that is to be known of a noun that a conference owns. Data alone: the client may read it. */
export interface Declaration<Fields extends DeclaredFields = DeclaredFields> {
  readonly name: NodeTypeName;
  readonly prefix: IdPrefix;
  /** What it is called in sentences: session type. */
  readonly word: string;
  readonly description: string;
  /** Its list on the conference: what everybody reads of it, newest first. */
  readonly list: { readonly name: string; readonly description: string };
  /** The same for what is not to be seen yet, where there is such; for those who see it. */
  readonly waiting: { readonly name: string; readonly description: string };
  /** Who sees it, and from when on; left out, nobody does. */
  readonly read?: Scheduled;
  readonly write: Readonly<Record<'create' | 'update' | 'delete', readonly Grant[]>>;
  readonly fields: Fields;
}

/** Declares a noun; a field that it is read by must be one of its own. */
export const noun = <const Fields extends DeclaredFields>(
  declaration: Declaration<Fields> & { readonly read?: Scheduled<Extract<keyof Fields, string>> },
): Declaration<Fields> => declaration;

/** What everybody reads of a node who sees it: private fields are missing, for they lie in a row of their own. */
export type Model<Of extends Declaration> =
  Of extends Declaration<infer Fields>
    ? { readonly id: Id } & {
        readonly [Name in keyof Fields as Fields[Name] extends DeclaredField<unknown, true> ? never : Name]: Shown<
          Fields[Name]
        >;
      }
    : never;

type Shown<Of> =
  Of extends DeclaredField<infer Value>
    ? Value extends readonly (infer One extends Id)[]
      ? readonly { readonly id: One }[]
      : Value
    : never;

/** The fields as an input has them. */
export type InputOf<Of extends DeclaredFields> = { readonly [Name in keyof Of]: Of[Name]['input'] };

export const inputOf = <Of extends DeclaredFields>(fields: Of): InputOf<Of> =>
  Object.fromEntries(Object.entries(fields).map(([name, { input }]) => [name, input])) as InputOf<Of>;

/** The names of fields that not everybody reads who sees the node. */
export const privateNames = ({ fields }: Declaration): string[] =>
  Object.entries(fields).flatMap(([name, { read }]) => (read === null ? [] : [name]));
