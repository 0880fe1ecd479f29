/** Writes schema.graphql and the client's types from the code. `npm run generate` after every change of the schema. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { sdl } from '../src/schema.ts';

const home = new URL('..', import.meta.url);
writeFileSync(new URL('schema.graphql', home), sdl());
execFileSync('gql.tada', ['generate-output'], { cwd: home, stdio: 'inherit' });
