import { builder } from '../graphql/builder.ts';
import { OrganizationRole } from '../graphql/enums.ts';
import { Affiliate, Conference, Institution, Organization } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';

builder.objectFields(Conference, (t) => ({
  affiliates: t.connection(
    {
      type: Affiliate,
      description: 'The affiliates that take part, by name.',
      args: { roles: t.arg({ type: [OrganizationRole], ...atMost(maxWords, 'Only those with one of these roles.') }) },
      resolve: ({ id }, page, { organizations }) => organizations.affiliatesOf(id, page),
    },
    {
      name: 'ConferenceAffiliateConnection',
      description: 'The affiliates of one conference.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
      }),
    },
    {
      name: 'ConferenceAffiliateEdge',
      description: 'What an affiliate does for a conference.',
      fields: (edge) => ({ roles: edge.expose('roles', { type: [OrganizationRole], description: 'All its roles.' }) }),
    },
  ),
  institutions: t.connection(
    {
      type: Institution,
      description: 'Organizations that are not affiliates, by name: funder, host, sponsor.',
      args: { roles: t.arg({ type: [OrganizationRole], ...atMost(maxWords, 'Only those with one of these roles.') }) },
      resolve: ({ id }, page, { organizations }) => organizations.institutionsOf(id, page),
    },
    {
      name: 'ConferenceInstitutionConnection',
      description: 'The institutions of one conference.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
      }),
    },
    {
      name: 'ConferenceInstitutionEdge',
      description: 'What an institution does for a conference.',
      fields: (edge) => ({ roles: edge.expose('roles', { type: [OrganizationRole], description: 'All its roles.' }) }),
    },
  ),
}));

builder.interfaceFields(Organization, (t) => ({
  conferences: t.connection(
    {
      type: Conference,
      description: 'The conferences that it had a part in, latest first.',
      args: {
        roles: t.arg({
          type: [OrganizationRole],
          ...atMost(maxWords, 'Only those in which it had one of these roles.'),
        }),
      },
      resolve: ({ id }, page, { conferences }) => conferences.ofOrganization(id, page),
    },
    { name: 'OrganizationConferenceConnection', description: 'The conferences of an organization.' },
    {
      name: 'OrganizationConferenceEdge',
      description: 'What the organization did for a conference.',
      fields: (edge) => ({ roles: edge.expose('roles', { type: [OrganizationRole], description: 'All its roles.' }) }),
    },
  ),
}));
