import type { Choice } from '../form/choice.ts';

/** Somebody's part in a session or committee. */
export interface Part<Role extends string> {
  readonly person: { readonly id: string; readonly displayName: string };
  readonly role: Role;
  readonly representing: readonly Choice[];
}

interface PartEdge<Role extends string> {
  readonly role: Role;
  readonly node: { readonly id: string; readonly displayName: string };
  readonly representing: readonly {
    readonly id: string;
    readonly name: { readonly text: string; readonly language: string };
  }[];
}

export const partOf = <Role extends string>({ role, node, representing }: PartEdge<Role>): Part<Role> => ({
  person: { id: node.id, displayName: node.displayName },
  role,
  representing: representing.map(({ id, name }) => ({
    value: id,
    label: name.text,
    language: name.language,
  })),
});

export const partInput = <Role extends string>({ person, role, representing }: Part<Role>) => ({
  person: person.id,
  role,
  representing: representing.map(({ value }) => value),
});
