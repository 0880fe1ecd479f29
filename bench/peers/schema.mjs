/**
 * Our schema with everything that ANSWER has in memory, for every peer the same: only their execution and HTTP differ.
 * Plain JavaScript: their packages, and their types, are there only after the first run.
 */
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

const { data } = JSON.parse(Buffer.from(process.env.ANSWER, 'base64').toString());

export const schema = buildSchema(
  readFileSync(new URL('../../packages/schema/schema.graphql', import.meta.url), 'utf8'),
);
// Not as a root value, for Mercurius takes none.
schema.getQueryType().getFields().conference.resolve = () => data.conference;
// The answer does not tell which organization is of which type, and the query does not ask.
schema.getType('Organization').resolveType = () => 'Affiliate';
