import { account, linked, sayingOf } from '../also-me.ts';
import { createTokens } from '../tokens.ts';
import { signIn } from '../identities.ts';
import type { Fact } from './fact.ts';

/** What people keep for themselves. */
export const own: readonly Fact[] = [
  {
    name: 'A token and a sign-in',
    seenBy: 'their owner alone',
    async write(world, { published }) {
      await createTokens(world, published.own.headers).create({ name: 'Hidden' });
      await signIn(world, 'Synthetic hidden visitor');
    },
  },
  {
    name: 'A person stars sessions',
    seenBy: 'their owner alone',
    async write(world, { published }) {
      const owner = await signIn(world, 'Synthetic hidden reader');
      const sessions = [published.nodes['Session']];
      for (const headers of [owner, published.own.headers])
        await world.ask(
          'mutation ($ids: [ID!]!) { star(input: { sessions: $ids }) { __typename } }',
          { ids: sessions },
          headers,
        );
    },
  },
  {
    name: 'Accounts of one person, and names of which somebody asks it',
    seenBy: 'their owner alone',
    async write(world, { published }) {
      await linked(world, 'Synthetic hidden account', 'Synthetic hidden account, too');
      const organizer = sayingOf(world, published.own.headers);
      for (const name of ['Synthetic person of draft', 'Synthetic person of published', 'Hidden'])
        await organizer.link(name);
      await (await account(world, 'Synthetic hidden asker')).link('Synthetic hidden account');
    },
  },
];
