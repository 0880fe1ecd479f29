/// <reference path="./.sst/platform/config.d.ts" />

export default $config({
  app({ stage }) {
    const isProduction = stage === 'production';
    return {
      name: 'wikicon-graph',
      home: 'aws',
      removal: isProduction ? 'retain' : 'remove',
      protect: isProduction,
      providers: { aws: { region: 'eu-central-1', version: '7.20.0' } },
    };
  },
  async run() {
    const { build } = await import('./infra/build');
    build();
    const { applyDefaults } = await import('./infra/defaults');
    applyDefaults();
    const { table } = await import('./infra/storage');
    const { router } = await import('./infra/router');
    await import('./infra/api');
    await import('./infra/web');
    await import('./infra/jobs');
    if ($app.stage === 'production') (await import('./infra/alarms')).alarms();
    return { table: table.name, site: router.url };
  },
});
