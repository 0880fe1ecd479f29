/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app({ stage }) {
    const isProduction = stage === 'production';
    return {
      name: 'wikicon-graph',
      home: 'aws',
      removal: isProduction ? 'retain' : 'remove',
      protect: isProduction,
      providers: { aws: { region: 'eu-central-1' } },
    };
  },
  async run() {
    const { table } = await import('./infra/storage');
    const { router } = await import('./infra/router');
    await import('./infra/api');
    await import('./infra/jobs');
    const { web } = await import('./infra/web');
    return { table: table.name, site: router.url, web: web.url };
  },
});
