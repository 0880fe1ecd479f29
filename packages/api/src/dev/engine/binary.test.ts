import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineBinary } from './binary.ts';

/** Returns the path at which a machine has what npm installs on it. */
const installed = (path: string): string => `/node_modules/${path}`;
const missing = (): never => {
  throw new Error('Cannot find module');
};

const pairs = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

describe('The embedded engine', () => {
  it.each([
    ...pairs.map((pair) => [pair, `/node_modules/@dynoxide/${pair}/dynoxide`]),
    ['win32-x64', '/node_modules/@dynoxide/win32-x64/dynoxide.exe'],
  ])('is found by platform and architecture: %s', (pair, path) => {
    expect(engineBinary(pair, installed)).toBe(path);
  });

  it('comes with an optional package for each of them, all of one version', () => {
    const { optionalDependencies } = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { optionalDependencies: Record<string, string> };
    expect(Object.keys(optionalDependencies)).toEqual([...pairs, 'win32-x64'].map((pair) => `@dynoxide/${pair}`));
    expect(new Set(Object.values(optionalDependencies)).size).toBe(1);
  });

  it.each(['win32-arm64', 'freebsd-x64', 'linux-riscv64', 'constructor'])(
    'says in words where it has no build: %s',
    (pair) => {
      expect(() => engineBinary(pair, installed)).toThrow(
        `The embedded DynamoDB engine has no build for ${pair}, only for darwin-arm64, darwin-x64, linux-arm64, linux-x64, win32-x64. Name another DynamoDB engine with DYNAMODB_ENDPOINT, such as DynamoDB Local.`,
      );
    },
  );

  it('says in words that it is not installed, and what would do', () => {
    expect(() => engineBinary('linux-arm64', missing)).toThrow(
      'The embedded DynamoDB engine is not installed: npm ci brings @dynoxide/linux-arm64, unless it is told to omit optional packages. Or name another DynamoDB engine with DYNAMODB_ENDPOINT, such as DynamoDB Local.',
    );
  });
});
