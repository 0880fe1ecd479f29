/** Mercurius on Fastify; with JIT, a query is compiled when it is asked again. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { schema } from './schema.mjs';

const app = Fastify();
await app.register(mercurius, { schema, jit: process.env.JIT === undefined ? 0 : 1 });
process.stdout.write(`web ${await app.listen({ port: 0, host: '127.0.0.1' })}/\n`);
