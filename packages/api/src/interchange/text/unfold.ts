const [tab, newline, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20];

/**
 * Joins the lines that a calendar folds (RFC 5545, 3.1), in bytes, for a fold may stand inside of a letter. Empty lines
 * follow a line instead of its folds, so that every line keeps its number.
 */
export function unfolded(bytes: Uint8Array): Uint8Array {
  const end = bytes.includes(newline) ? newline : carriageReturn;
  const result = new Uint8Array(bytes.length);
  let length = 0;
  let folds = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    const isEnd = byte === end;
    const next = bytes[at + 1];
    // Some programs write CR CR LF.
    if (byte === carriageReturn && (next === newline || (next === carriageReturn && end === newline))) continue;
    if (isEnd && (next === space || next === tab)) {
      folds += 1;
      at += 1;
      continue;
    }
    if (isEnd) {
      result.fill(newline, length, length + folds);
      length += folds;
      folds = 0;
    }
    result[length] = isEnd ? newline : byte;
    length += 1;
  }
  return result.subarray(0, length);
}
