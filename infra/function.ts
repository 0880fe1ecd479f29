import { isKept } from './stage';

/** What every function of the project is. Its bundle is what `npm run build` has written, and tests have run. */
export const common = {
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  memory: '1024 MB',
  logging: { format: 'json', retention: isKept ? '1 month' : '1 week' },
} as const;
