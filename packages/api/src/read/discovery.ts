/** The services that ask the index: few requests do, and only they load the code. */
export { createChanges } from './changes.ts';
export { createPaths } from './paths.ts';
export { createSearch } from './search.ts';
export { createSubjects } from './subjects.ts';
