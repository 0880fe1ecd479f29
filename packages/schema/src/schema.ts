import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './node/type.ts';
import './series/type.ts';
import './conference/type.ts';
import './conference/query.ts';
import './conference/exports.ts';
import './conflict/type.ts';
import './catalogue/type.ts';
import './catalogue/source-type.ts';
import './catalogue/lists.ts';
import './organization/type.ts';
import './organization/query.ts';
import './organization/lists.ts';
import './organization/affiliations.ts';
import './person/type.ts';
import './person/lists.ts';
import './committee/type.ts';
import './session/type.ts';
import './session/lists.ts';
import './session/speakers.ts';
import './story/milestone-type.ts';
import './story/figure-type.ts';
import './story/statement-type.ts';
import './story/credit-type.ts';
import './media/type.ts';
import './media/lists.ts';
import './write/writables.ts';
import './conference/publication.ts';
import './viewer/type.ts';
import './viewer/token-type.ts';
import './audit/type.ts';
import './person/part-mutations.ts';

export const schema = builder.toSchema();

/** The schema as text, sorted, as schema.graphql holds it. */
export const sdl = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
