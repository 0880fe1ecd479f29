import type { Services } from '@wikicon/schema';
import { nobody } from '../authority/viewer.ts';
import { requestServices } from '../services/request.ts';
import { forAll } from './caching.ts';
import type { GraphQLNeeds } from './graphql.ts';
import { recordOf } from './record.ts';

/** Something that is the same for everybody, as it goes out. */
export interface PublicText {
  readonly body: string;
  readonly type: string;
  /** Null where no date tells whether anything is missing from it now. */
  readonly updatedAt: string | null;
}

/** Reads what everybody may see, whoever asks. */
export function publicReaders(request: Request, needs: GraphQLNeeds): Services {
  const { meter, reading } = recordOf(request);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(needs.deadline)]);
  return requestServices(needs, { identity: nobody, meter, signal, open: reading?.open });
}

/** The text as everybody may keep it for some seconds. */
export const publicText = (
  { body, type, updatedAt }: PublicText,
  more: Readonly<Record<string, string>> = {},
): Response =>
  new Response(body, {
    headers: {
      ...(updatedAt !== null && { 'last-modified': new Date(updatedAt).toUTCString() }),
      ...forAll,
      ...more,
      'content-type': type,
    },
  });
