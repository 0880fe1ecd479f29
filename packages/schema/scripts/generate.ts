/** Writes schema.graphql from the code. `npm run generate` after every change of the schema. */
import { writeFileSync } from 'node:fs';
import { sdl } from '../src/schema.ts';

const home = new URL('..', import.meta.url);
writeFileSync(new URL('schema.graphql', home), sdl());
