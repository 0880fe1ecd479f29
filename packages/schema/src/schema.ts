import { lexicographicSortSchema, printSchema } from 'graphql';
import { toSchema } from './graphql/to-schema.ts';
import './reading.ts';
import './write/mutation-type.ts';
import './write/writables.ts';
import './write/conflict-payload.ts';
import './write/conference-hiding.ts';
import './write/conference-publication.ts';
import './write/access-token.ts';
import './write/sign-out.ts';
import './write/stars.ts';
import './write/also-me.ts';
import './write/messages.ts';
import './write/participation.ts';
import './write/merge.ts';
import './write/undo.ts';

export const schema = toSchema();

/** The schema as text, sorted, as schema.graphql holds it. */
export const sdl = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
