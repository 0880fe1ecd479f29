import { builder } from '../graphql/builder.ts';
import { Conference } from '../graphql/refs.ts';
import { countFields } from './facets.ts';

/** Shared by every list of conferences whose edges carry nothing of their own. */
export const ConferenceConnection = builder.connectionObject(
  {
    type: Conference,
    name: 'ConferenceConnection',
    description: 'Conferences.',
    fields: countFields('CONFERENCES') as never,
  },
  { name: 'ConferenceEdge', description: 'A conference in a list.' },
);
