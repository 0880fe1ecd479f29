import { builder } from '../graphql/builder.ts';
import type { AlsoMeWritten } from '../services/also-me.ts';
import { AlsoMe } from '../types/also-me.ts';
import { errorTypes } from './error-types.ts';

const Payload = builder.objectRef<AlsoMeWritten>('AlsoMePayload').implement({
  description: 'The other accounts of the viewer as they are now.',
  fields: (t) => ({ alsoMe: t.expose('alsoMe', { type: [AlsoMe], description: 'All of them, the latest first.' }) }),
});

const Result = builder.unionType('AlsoMeResult', {
  description: 'The other accounts of the viewer as they are now, or why nothing was changed.',
  types: [Payload, ...errorTypes],
  resolveType: (result: unknown) => (result as { kind: string }).kind,
});

const LinkAlsoMeInput = builder.inputType('LinkAlsoMeInput', {
  description: 'An account that the viewer says is theirs too.',
  fields: (t) => ({ username: t.string({ required: true, description: 'Its user name at Wikimedia.' }) }),
});

const AlsoMeInput = builder.inputType('AlsoMeInput', {
  description: 'One of the other accounts of the viewer.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Its id in `Viewer.alsoMe`.' }) }),
});

builder.mutationFields((t) => ({
  linkAlsoMe: t.field({
    type: Result,
    description:
      'Asks the account with a user name to confirm that it is the viewer too; where it asks the viewer already, both are linked. The answer is the same whether anybody has that name or not. What nobody confirms ends after 30 days, and is asked once in them. At most 10 of both. Only in a session, never with a token.',
    args: { input: t.arg({ type: LinkAlsoMeInput, required: true, description: 'Which account.' }) },
    resolve: (_root, { input: { username } }, { alsoMe }) => alsoMe.link(username) as never,
  }),
  confirmAlsoMe: t.field({
    type: Result,
    description: 'Confirms that whoever asks is the viewer too. Only in a session, never with a token.',
    args: { input: t.arg({ type: AlsoMeInput, required: true, description: 'Who asks.' }) },
    resolve: (_root, { input: { id } }, { alsoMe }) => alsoMe.confirm(id) as never,
  }),
  unlinkAlsoMe: t.field({
    type: Result,
    description:
      'Ends a link for both, takes back what the viewer asked, or declines what they are asked, of which whoever asks is told nothing. Only in a session, never with a token.',
    args: { input: t.arg({ type: AlsoMeInput, required: true, description: 'Which account.' }) },
    resolve: (_root, { input: { id } }, { alsoMe }) => alsoMe.unlink(id) as never,
  }),
}));
