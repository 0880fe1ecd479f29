/** Yoga on graphql 16, as its documentation starts it; with JIT by its plugin. */
import { createServer } from 'node:http';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { createYoga } from 'graphql-yoga';
import { announce } from '../servers/announce.ts';
import { schema } from './schema.mjs';

announce(createServer(createYoga({ schema, plugins: process.env.JIT === undefined ? [] : [useGraphQlJit()] })));
