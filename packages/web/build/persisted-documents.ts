import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { formatDocument, stringifyDocument } from '@urql/core';
import { Kind, type DocumentNode } from 'graphql';
import { runnerImport, type Plugin } from 'vite';

/**
 * Writes `documents.json` beside the page: each query and mutation of the client by its hash, as the client sends it.
 * The API knows them from there, so that the client need send no more than the hash.
 */
export function persistedDocuments(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'persisted-documents',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = `${root}/${config.build.outDir}`;
    },
    async closeBundle() {
      const texts = (await documentsOf(root)).map((document) => stringifyDocument(formatDocument(document)));
      const documents = Object.fromEntries(
        texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]),
      );
      await writeFile(`${folder}/documents.json`, JSON.stringify(documents));
    },
  };
}

/** The operations of all modules that have some; they are kept by the stand-in for the function that makes them. */
async function documentsOf(root: string): Promise<DocumentNode[]> {
  const made: DocumentNode[] = [];
  Object.assign(globalThis, { madeDocuments: made });
  for await (const file of glob(`${root}/src/**/*.ts`))
    if (/graphql\(\s*`/.test(await readFile(file, 'utf8')))
      await runnerImport(file, {
        configFile: false,
        root,
        resolve: { alias: { '@wikicon/client': `${root}/build/collecting-client.ts` } },
      });
  return made.filter(({ definitions }) => definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION));
}
