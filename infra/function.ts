/** What every function of the project is. */
export const common = {
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  memory: '1024 MB',
  logging: { format: 'json', retention: '1 month' },
  // What is imported late is loaded late: writing files is no part of a cold start.
  nodejs: { minify: true, splitting: true },
} as const;
