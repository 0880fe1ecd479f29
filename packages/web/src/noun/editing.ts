import type { Outcome } from '../form/outcome.ts';
import { write } from '../form/write.ts';
import { formOf, type ByHand } from './draft.ts';
import type { NounDraft, NounFields } from './fields.ts';
import { resolved } from './moment.ts';
import type { Mutations } from './mutations.ts';
import type { Place } from './shape.ts';

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Sends an input of a noun. */
export const send = <Node>(mutation: Mutations[keyof Mutations], input: object): Promise<Outcome<Node>> =>
  write(mutation, input as never) as Promise<Outcome<Node>>;

interface Parts {
  readonly fields: NounFields;
  readonly place: Place;
  readonly mutations: Pick<Mutations, 'create' | 'update'>;
  /** The input of a new node besides its fields: the conference that it is of. */
  readonly owner?: object;
  /** The draft of a new node where it is proposed. */
  readonly proposed?: NounDraft;
  readonly byHand?: ByHand;
}

/** The way to edit a noun, for the editor of a form. */
export function nounEditing<Node extends Versioned>({
  fields,
  place,
  mutations,
  owner = {},
  proposed = {},
  byHand = {},
}: Parts) {
  const { draftOf, inputOf, check, lines } = formOf(fields, place, byHand);
  return {
    lines,
    draftOf: (node: Node | null): NounDraft => ({ ...draftOf(node), ...(node === null && proposed) }),
    inputOf: (draft: NounDraft) => inputOf(draft),
    check,
    create: (input: object) => send<Node>(mutations.create, { ...resolved(input), ...owner }),
    update: (input: object) => send<Node>(mutations.update, resolved(input)),
  };
}
