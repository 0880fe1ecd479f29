import { typeNameOf, type AnyNode, type Localized, type NodeTypeName, type PersonId } from '@wikicon/schema';
import type { SessionContent } from '../rows/session.ts';

/** A text by which a node is found. */
export interface Text {
  /** The field that says it: title. */
  readonly field: string;
  readonly text: string;
  /** Null for names. */
  readonly language: string | null;
  /** The person whom it names: it finds the node only while they are listed in its conference. */
  readonly person?: PersonId;
}

type Named = { readonly name?: Localized; readonly title?: Localized };

/** The fields of each kind of node that can be found; the others are found by way of these. */
const found: { readonly [Name in NodeTypeName]?: (node: never) => Text[] } = {
  Conference: (node: Named & { slug: string; city: Localized | null; startsOn: string | null }) => [
    ...localized('name', node.name),
    ...localized('city', node.city),
    ...(node.startsOn === null ? [] : [plain('startsOn', node.startsOn.slice(0, 4))]),
    plain('slug', node.slug),
  ],
  Series: (node: Named & { slug: string }) => [...localized('name', node.name), plain('slug', node.slug)],
  Affiliate: (node: Named & { slug: string; code: string | null }) => [
    ...localized('name', node.name),
    ...(node.code === null ? [] : [plain('code', node.code)]),
    plain('slug', node.slug),
  ],
  Institution: (node: Named & { slug: string }) => [...localized('name', node.name), plain('slug', node.slug)],
  Topic: (node: Named) => localized('name', node.name),
  Person: ({ displayName, username }: { displayName: string; username: string | null }) => [
    plain('displayName', displayName),
    ...(username === null || username === displayName ? [] : [plain('username', username)]),
  ],
  Session: ({ title, speakers }: SessionContent) => [
    ...localized('title', title),
    ...speakers.map(({ person }): Text => ({ ...plain('speakers', person.displayName), person: person.id })),
  ],
};

/** Returns the texts by which a node is found; none for a kind that is not looked for. */
export const textsOf = (node: AnyNode): Text[] => found[typeNameOf(node.id)]?.(node as never) ?? [];

const plain = (field: string, text: string): Text => ({ field, text, language: null });

const localized = (field: string, texts: Localized | null | undefined): Text[] =>
  Object.entries(texts ?? {}).map(([language, text]) => ({ field, text, language }));
