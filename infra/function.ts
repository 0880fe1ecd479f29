import { isKept } from './stage';

/** The settings of every function of the project. Its bundle is written by `npm run build`, and run by tests. */
export const common = {
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  memory: '1024 MB',
  logging: { format: 'json', retention: isKept ? '1 month' : '1 week' },
} as const;
