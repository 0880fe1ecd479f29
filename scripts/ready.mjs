/** Checks for all that the project needs before it runs. Plain JavaScript for any Node. */
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const changed = (path) => (existsSync(file(path)) ? statSync(file(path)).mtimeMs : 0);

/** @returns whether a folder's node_modules is there, and not older than its lockfile */
export const isInstalled = (folder = '.') =>
  changed(`${folder}/node_modules/.package-lock.json`) >= changed(`${folder}/package-lock.json`);

/** @returns whether a version, such as v24.1.0, is one that the project runs on */
export const isNodeNew = (version) => Number(version.slice(1).split('.')[0]) >= 24;
