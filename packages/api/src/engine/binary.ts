import { createRequire } from 'node:module';

/** @returns the path of the embedded engine, or null where it has no build for this platform. */
export function engineBinary(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    return null;
  }
}
