const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @returns the ULID behind a guid that our own files gave out; null for what can be none */
export function ulidOfGuid(guid: string): string | null {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid)) return null;
  let rest = BigInt(`0x${guid.replaceAll('-', '')}`);
  let ulid = '';
  for (let at = 0; at < 26; at += 1) {
    ulid = crockford[Number(rest & 31n)]! + ulid;
    rest >>= 5n;
  }
  return /^[0-7]/.test(ulid) ? ulid : null;
}
