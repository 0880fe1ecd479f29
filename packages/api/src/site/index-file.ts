import { readFile, stat } from 'node:fs/promises';

/**
 * The text of the built index: read when it is first asked for, and again when the file has changed. While a build
 * has taken it away, what it said before is still there.
 *
 * @returns null where there has been no such file
 */
export function indexFile(path: string): () => Promise<string | null> {
  let known: { readonly stamp: string; readonly text: string } | null = null;
  return async () => {
    try {
      const { mtimeMs, size } = await stat(path);
      const stamp = `${mtimeMs} ${size}`;
      if (known?.stamp !== stamp) known = { stamp, text: await readFile(path, 'utf8') };
    } catch {
      // What can be told without it is told.
    }
    return known?.text ?? null;
  };
}
