import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refusal } from './refusal.ts';

export const maxSentBytes = 3_000_000;
export const maxUnpackedBytes = 10_000_000;

export const tooMuchUnpacked = `A file may have at most ${maxUnpackedBytes / 1_000_000} MB when it is unpacked.`;

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
      throw new Refusal('UNREADABLE', 'The file begins as gzip, and cannot be unpacked.');
    },
  );
  if (isPacked(content)) throw new Refusal('UNREADABLE', 'The file is packed twice: pack it once, or not at all.');
  return content;
}
