import { builder } from '../graphql/builder.ts';
import { Conference, Credit, Milestone, Organization, Person, Statement, Venue } from '../graphql/refs.ts';

/** The ways back to people, organizations and conferences from the nodes of conferences that name them. */

const MilestoneConnection = builder.connectionObject(
  { type: Milestone, name: 'MilestoneConnection', description: 'Milestones, of whatever conference.' },
  { name: 'MilestoneEdge', description: 'A milestone in a list.' },
);

const StatementConnection = builder.connectionObject(
  { type: Statement, name: 'StatementConnection', description: 'Statements, of whatever conference.' },
  { name: 'StatementEdge', description: 'A statement in a list.' },
);

const CreditConnection = builder.connectionObject(
  { type: Credit, name: 'CreditConnection', description: 'Credits, of whatever conference.' },
  { name: 'CreditEdge', description: 'A credit in a list.' },
);

const VenueConnection = builder.connectionObject(
  { type: Venue, name: 'VenueConnection', description: 'Venues, of whatever conference.' },
  { name: 'VenueEdge', description: 'A venue in a list.' },
);

builder.objectFields(Person, (t) => ({
  milestones: t.connection(
    {
      type: Milestone,
      description: 'Milestones in which they had a part, those of the latest conference first.',
      resolve: ({ id }, page, { naming }) => naming.nodes(id, 'mil', page),
    },
    MilestoneConnection,
  ),
  statements: t.connection(
    {
      type: Statement,
      description: 'What they said of conferences, of the latest first.',
      resolve: ({ id }, page, { naming }) => naming.nodes(id, 'stm', page),
    },
    StatementConnection,
  ),
  credits: t.connection(
    {
      type: Credit,
      description: 'The thanks to them, those of the latest conference first.',
      resolve: ({ id }, page, { naming }) => naming.nodes(id, 'crd', page),
    },
    CreditConnection,
  ),
}));

builder.interfaceFields(Organization, (t) => ({
  milestones: t.connection(
    {
      type: Milestone,
      description: 'Milestones in which it had a part, those of the latest conference first.',
      resolve: ({ id }, page, { naming }) => naming.nodes(id, 'mil', page),
    },
    MilestoneConnection,
  ),
  credits: t.connection(
    {
      type: Credit,
      description: 'The thanks to it, those of the latest conference first.',
      resolve: ({ id }, page, { naming }) => naming.nodes(id, 'crd', page),
    },
    CreditConnection,
  ),
  hostedVenues: t.connection(
    {
      type: Venue,
      description: 'Venues for which it opened its doors, those of the latest conference first.',
      resolve: ({ id }, page, { naming }) => naming.nodes(id, 'ven', page),
    },
    VenueConnection,
  ),
}));

builder.objectField(Conference, 'milestonesOfOthers', (t) =>
  t.connection(
    {
      type: Milestone,
      description: 'Milestones of other conferences that happened at it, those of the latest conference first.',
      resolve: ({ id }, page, { naming }) => naming.nodes(id, 'mil', page),
    },
    MilestoneConnection,
  ),
);
