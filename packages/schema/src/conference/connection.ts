import { builder } from '../builder.ts';
import { Conference } from '../refs.ts';

/** Shared by every list of conferences whose edges carry nothing of their own. */
export const ConferenceConnection = builder.connectionObject(
  { type: Conference, name: 'ConferenceConnection', description: 'Conferences.' },
  { name: 'ConferenceEdge', description: 'A conference in a list.' },
);
