import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { vocabulary } from '../kernel/vocabulary/vocabulary.ts';
import { alsoMeStates, type AlsoMe as AlsoMeModel } from '../services/also-me.ts';
import { Viewer } from './viewer.ts';

const AlsoMeState = enumOf(vocabulary('AlsoMeState', 'Who said that two accounts are one person.', alsoMeStates));

export const AlsoMe = builder.objectRef<AlsoMeModel>('AlsoMe').implement({
  description: 'Another account that is said to be the viewer too. Nobody but the two is told of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'By which it is confirmed or ended; it opens nothing.' }),
    state: t.field({ type: AlsoMeState, description: 'Who said so.', resolve: ({ state }) => state }),
    username: t.exposeString('username', {
      nullable: true,
      description: 'Its user name at Wikimedia; where the viewer asked, as they typed it, whoever has it.',
    }),
    displayName: t.exposeString('displayName', {
      nullable: true,
      description: 'The name of its profile; null where the viewer asked, and nobody has confirmed it.',
    }),
    since: t.expose('since', { type: 'Date', description: 'The day on which it was asked or linked, in UTC.' }),
    endsOn: t.expose('endsOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which a request ends by itself, in UTC; null for a link.',
    }),
  }),
});

builder.objectField(Viewer, 'alsoMe', (t) =>
  t.field({
    type: [AlsoMe],
    nullable: true,
    complexity: { field: 10, multiplier: 10 },
    description:
      'Other accounts of the same person, the latest first, and those of whom one has asked the other. Null when the question came with an access token.',
    resolve: (_viewer, _args, { alsoMe }) => alsoMe.list() as never,
  }),
);
