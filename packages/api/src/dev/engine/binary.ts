import { createRequire } from 'node:module';

/** The name of the program in each package @dynoxide/PLATFORM-ARCHITECTURE. */
const programs: Readonly<Record<string, string>> = {
  'darwin-arm64': 'dynoxide',
  'darwin-x64': 'dynoxide',
  'linux-arm64': 'dynoxide',
  'linux-x64': 'dynoxide',
  'win32-x64': 'dynoxide.exe',
};

const another = 'another DynamoDB engine with DYNAMODB_ENDPOINT, such as DynamoDB Local';

/**
 * Finds the embedded engine among what npm installed.
 *
 * @param pair platform and architecture as Node names them
 * @returns its path
 * @throws an error in words where there is no build for the pair, or where it is not installed
 */
export function engineBinary(
  pair = `${process.platform}-${process.arch}`,
  find: (path: string) => string = createRequire(import.meta.url).resolve,
): string {
  const program = Object.hasOwn(programs, pair) ? programs[pair] : undefined;
  if (program === undefined)
    throw new Error(
      `The embedded DynamoDB engine has no build for ${pair}, only for ${Object.keys(programs).join(', ')}. Name ${another}.`,
    );
  try {
    return find(`@dynoxide/${pair}/${program}`);
  } catch {
    throw new Error(
      `The embedded DynamoDB engine is not installed: npm ci brings @dynoxide/${pair}, unless it is told to omit optional packages. Or name ${another}.`,
    );
  }
}
