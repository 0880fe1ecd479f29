/**
 * Reads no more than a body may have. The rest is left where it is: to cancel the stream would end the connection, and
 * nobody would read the answer.
 */
export async function readBody({ body }: Request, most: number): Promise<Uint8Array | 'TOO_LARGE' | 'BROKEN_OFF'> {
  const parts: Uint8Array[] = [];
  const reader = body?.getReader();
  for (let size = 0; ;) {
    const next = (await reader?.read().catch(() => 'BROKEN_OFF' as const)) ?? { done: true, value: undefined };
    if (next === 'BROKEN_OFF') return next;
    if (next.done) return Buffer.concat(parts);
    size += next.value.byteLength;
    if (size > most) return 'TOO_LARGE';
    parts.push(next.value);
  }
}
