import { graphql, type ResultOf } from '@wikicon/client';
import { refusalFragment } from '../../form/outcome.ts';
import type { MessageKey } from '../../i18n/message.ts';

export const alsoMeFragment = graphql(`
  fragment OtherAccount on AlsoMe @_unmask {
    id
    state
    username
    displayName
    since
    endsOn
  }
`);

export type OtherAccount = ResultOf<typeof alsoMeFragment>;

export const linkAlsoMeMutation = graphql(
  `
    mutation LinkAlsoMe($input: LinkAlsoMeInput!) {
      outcome: linkAlsoMe(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [refusalFragment],
);

export const confirmAlsoMeMutation = graphql(
  `
    mutation ConfirmAlsoMe($input: AlsoMeInput!) {
      outcome: confirmAlsoMe(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [refusalFragment],
);

export const unlinkAlsoMeMutation = graphql(
  `
    mutation UnlinkAlsoMe($input: AlsoMeInput!) {
      outcome: unlinkAlsoMe(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [refusalFragment],
);

type State = OtherAccount['state'];

/** The words of each state: what it is, the button that ends it, and the question before. */
export const words: Readonly<Record<State, Readonly<Record<'note' | 'end' | 'question', MessageKey>>>> = {
  ASKS_ME: { note: 'me-also-asks', end: 'me-also-decline', question: 'me-also-decline-question' },
  LINKED: { note: 'me-also-linked', end: 'me-also-unlink', question: 'me-also-unlink-question' },
  ASKED_BY_ME: { note: 'me-also-asked', end: 'me-also-withdraw', question: 'me-also-withdraw-question' },
};

const order: readonly State[] = ['ASKS_ME', 'LINKED', 'ASKED_BY_ME'];

/** Returns what waits for the viewer first. */
export const inOrder = (accounts: readonly OtherAccount[]): readonly OtherAccount[] =>
  accounts.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));

/** The user name, which only Wikimedia gives: anybody can call their profile as somebody else is called. */
export const nameOf = ({ displayName, username }: OtherAccount): string => username ?? displayName ?? '';
