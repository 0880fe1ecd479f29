/** What every function of the project is. */
export const common = {
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  memory: '1024 MB',
  logging: { format: 'json', retention: '1 month' },
  nodejs: { minify: true },
} as const;
