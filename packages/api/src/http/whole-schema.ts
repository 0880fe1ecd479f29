import { reading } from '@wikicon/schema/reading';
import { visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DocumentCache } from './document-cache.ts';
import { parseLimited } from './limits.ts';

/**
 * Answers with the part of the schema that queries reach, until the first document that names anything else: mutations
 * are half of the schema, and most processes are asked for none.
 *
 * @param documents those that were parsed, of which none needs more until one is found that does
 */
export function useWholeSchema(documents: DocumentCache): Plugin {
  let setSchema: (schema: GraphQLSchema) => void;
  let isWhole = false;
  return {
    onPluginInit(init) {
      ({ setSchema } = init);
      setSchema(reading);
    },
    async onParams({ params: { query } }) {
      if (isWhole || !query || fitsReading(query, documents)) return;
      const { schema } = await import('@wikicon/schema/graphql');
      setSchema(schema);
      isWhole = true;
    },
  };
}

function fitsReading(text: string, documents: DocumentCache): boolean {
  if (documents.get(text) !== undefined) return true;
  try {
    const document = parseLimited(text);
    if (!isOfReading(document)) return false;
    documents.set(text, document);
  } catch {
    // It is no document by any schema, and will be refused as such.
  }
  return true;
}

/** Whether the whole schema would say the same of a document, be it right or wrong. */
function isOfReading(document: DocumentNode): boolean {
  let is = true;
  visit(document, {
    OperationDefinition({ operation }) {
      is &&= operation === 'query';
    },
    NamedType({ name }) {
      is &&= reading.getType(name.value) !== undefined;
    },
    Field({ name }) {
      is &&= name.value !== '__schema' && name.value !== '__type';
    },
  });
  return is;
}
