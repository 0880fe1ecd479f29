import { graphql as make } from '../../client/src/index.ts';

export * from '../../client/src/index.ts';

declare const madeDocuments: unknown[];

/** Makes a document as ever, and keeps it for the list of all. */
export const graphql = (...args: Parameters<typeof make>): unknown => {
  const document = make(...args);
  madeDocuments.push(document);
  return document;
};
