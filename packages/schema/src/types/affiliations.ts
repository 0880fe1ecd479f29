import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { AffiliationRole } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { inLanguage } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Organization, Person } from '../graphql/refs.ts';
import type { Affiliation } from '../services/organization.ts';

builder.objectFields(Person, (t) => ({
  affiliations: t.connection(
    {
      type: Organization,
      description: 'The organizations that they show they belong to.',
      resolve: ({ id }, page, { organizations }) => organizations.ofPerson(id, page),
    },
    { name: 'PersonAffiliationConnection', description: 'The organizations of a person.' },
    {
      name: 'PersonAffiliationEdge',
      description: "The person's place in an organization.",
      fields: (edge) => placeFields(edge),
    },
  ),
}));

builder.interfaceFields(Organization, (t) => ({
  people: t.connection(
    {
      type: Person,
      description: 'People who show that they belong to it, by name.',
      resolve: ({ id }, page, { organizations }) => organizations.peopleOf(id, page),
    },
    { name: 'OrganizationPersonConnection', description: 'The people of an organization.' },
    {
      name: 'OrganizationPersonEdge',
      description: "A person's place in the organization.",
      fields: (edge) => placeFields(edge),
    },
  ),
}));

function placeFields<Edge extends Affiliation>(
  t: PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Edge>,
) {
  return {
    role: t.field({
      type: AffiliationRole,
      nullable: true,
      description: 'Null when no source states it.',
      resolve: ({ role }) => role,
    }),
    title: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'What they are called there.',
      resolve: ({ title }, args, context) => inLanguage(title, args, context),
    }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it began.',
      resolve: ({ since }) => since,
    }),
    until: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended; null while it lasts or when not known.',
      resolve: ({ until }) => until,
    }),
  };
}
