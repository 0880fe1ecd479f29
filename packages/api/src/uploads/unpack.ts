import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refusal } from './refusal.ts';
import { says } from '../interchange/text/says.ts';

export const maxSentBytes = 3_000_000;
export const maxUnpackedBytes = 10_000_000;

export const tooMuchUnpacked = says('TOO_LARGE_UNPACKED', maxUnpackedBytes / 1_000_000);

const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/**
 * Unpacks what is gzip by its first bytes, whatever it was said to be; what it holds is packed no second time. It ends
 * at the first byte that is too much.
 *
 * @throws Refusal
 */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isPacked(bytes)) return bytes;
  const content = await promisify(gunzip)(bytes, { maxOutputLength: maxUnpackedBytes }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('TOO_LARGE', tooMuchUnpacked);
      throw new Refusal('UNREADABLE', says('BAD_GZIP'));
    },
  );
  if (isPacked(content)) throw new Refusal('UNREADABLE', says('PACKED_TWICE'));
  return content;
}
