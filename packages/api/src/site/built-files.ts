import { readFile, stat } from 'node:fs/promises';

/**
 * The text of a file that the build of the web client writes: its page, its queries by their hashes, and the pages of the schema's reference.
 *
 * @returns null where there has been no such file
 */
export type BuiltFiles = (name: 'index.html' | 'documents.json' | 'reference.json') => Promise<string | null>;

/**
 * The files in a folder: read when they are first asked for, and again when they have changed. While a build has taken
 * one away, its former text is still there.
 */
export function builtFiles(folder: string): BuiltFiles {
  const known = new Map<string, { readonly stamp: string; readonly text: string }>();
  return async (name) => {
    const path = `${folder}/${name}`;
    try {
      const { mtimeMs, size } = await stat(path);
      const stamp = `${mtimeMs} ${size}`;
      if (known.get(name)?.stamp !== stamp) known.set(name, { stamp, text: await readFile(path, 'utf8') });
    } catch {
      // Without the file, its former text is told, if any.
    }
    return known.get(name)?.text ?? null;
  };
}
