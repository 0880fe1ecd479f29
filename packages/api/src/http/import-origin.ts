import { mappingOf } from '../interchange/schedule/mapping.ts';
import { wordsOf } from '../interchange/import/words.ts';
import { addressOf } from '../uploads/address.ts';
import type { Origin } from '../uploads/begin.ts';
import { Refusal } from '../uploads/refusal.ts';
import { maxSentBytes, unpacked } from '../uploads/unpack.ts';
import { readBody } from './body.ts';
import { mediaOf } from './media.ts';
import { problem } from './problem.ts';
import { says } from '../interchange/text/says.ts';

const tooLarge = says('TOO_LARGE_SENT', maxSentBytes / 1_000_000);

/**
 * Returns where the file of an import comes from: `?of=` the dry run whose file it is, an address as JSON, or the file
 * itself. No form can send either type to another site unasked, and what a file is follows from what it holds.
 *
 * @throws Refusal, or FileProblems for a mapping that is none
 */
export async function originOf(request: Request, isLocal: boolean): Promise<Origin | Response> {
  const { searchParams } = new URL(request.url);
  const of = searchParams.get('of');
  if (of !== null) return { of };
  const { type } = mediaOf(request.headers.get('content-type') ?? '');
  if (type !== 'application/octet-stream' && type !== 'application/json')
    return problem(415, 'Send the file as application/octet-stream, or {"address": "https://…"} as application/json.', {
      accept: 'application/octet-stream, application/json',
    });
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'identity')
    return problem(415, 'Send the file as it is, or packed with gzip.', { 'accept-encoding': 'gzip, identity' });
  const words = wordsOf({
    format: searchParams.get('format') || 'auto',
    source: searchParams.get('source') || 'main',
    language: searchParams.get('language') || null,
    timeZone: searchParams.get('timeZone') || null,
  });
  if ('wrong' in words) return problem(400, words.wrong);
  const mapping = searchParams.get('mapping');
  const options = {
    ...words,
    mapping: mapping === null ? {} : mappingOf(mapping),
    mayEmpty: searchParams.get('allowEmpty') === '1',
  };
  if (Number(request.headers.get('content-length')) > maxSentBytes) throw new Refusal('TOO_LARGE', tooLarge);
  const sent = await readBody(request, maxSentBytes);
  if (sent === 'TOO_LARGE') throw new Refusal('TOO_LARGE', tooLarge);
  if (sent === 'BROKEN_OFF') return problem(400, 'The body breaks off before its end.');
  const bytes = await unpacked(sent);
  if (encoding === 'gzip' && bytes === sent) return problem(400, 'The body is not packed with gzip, as it says.');
  if (type === 'application/octet-stream') return { bytes, options };
  const address = addressIn(bytes);
  return address === null
    ? problem(400, 'The body is a JSON object with an address: {"address": "https://…"}.')
    : { address: addressOf(address, isLocal), options };
}

function addressIn(bytes: Uint8Array): string | null {
  try {
    const { address } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as { address?: unknown };
    return typeof address === 'string' ? address.trim() : null;
  } catch {
    return null;
  }
}
