import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './graphql/builder.ts';
import './graphql/scalars.ts';
import './graphql/node.ts';
import './types/nouns.ts';
import './types/series.ts';
import './types/conference.ts';
import './types/conference-query.ts';
import './types/conference-exports.ts';
import './types/conflict.ts';
import './types/conflict-settings.ts';
import './types/place.ts';
import './types/reference-data-lists.ts';
import './types/organization.ts';
import './types/organization-query.ts';
import './types/organization-lists.ts';
import './types/affiliations.ts';
import './types/person.ts';
import './types/person-lists.ts';
import './types/committee.ts';
import './types/committee-unlisted.ts';
import './types/session.ts';
import './types/session-lists.ts';
import './types/session-speakers.ts';
import './types/milestone.ts';
import './types/figure.ts';
import './types/statement.ts';
import './types/credit.ts';
import './types/media.ts';
import './types/media-lists.ts';
import './types/declared.ts';
import './write/writables.ts';
import './types/conflict-payload.ts';
import './types/conference-publication.ts';
import './types/viewer.ts';
import './types/access-token.ts';
import './types/sign-out.ts';
import './types/audit.ts';
import './types/participation.ts';

// Printing sorts; to sort the types themselves would cost every cold start.
export const schema = builder.toSchema({ sortSchema: false });

/** The schema as text, sorted, as schema.graphql holds it. */
export const sdl = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
