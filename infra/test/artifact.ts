import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from '../plan/sst.ts';

/** The files of what SST packed for a function, as Lambda would unpack them. */
export function artifactOf(name: string, checkout = root): Record<string, Uint8Array> {
  const folder = name.replace(/Function$/, '');
  return unzipSync(readFileSync(join(checkout, '.sst/artifacts', folder, 'code.zip')));
}

/** Looks for a handler: its file in the package, and its name among what the file exports. */
export function handlerOf(name: string, handler: string, checkout = root): string {
  const [file = '', exported = ''] = handler.split('.');
  const text = new TextDecoder().decode(artifactOf(name, checkout)[`${file}.mjs`] ?? new Uint8Array());
  return new RegExp(`export\\s*\\{[^}]*\\bas ${exported}\\b[^}]*\\}`).test(text) ? 'function' : `no ${handler}`;
}
