import { filePaths } from './edge';
import { router } from './router';

/** The edge compresses files itself. */
const ignore = '**/*.gz';

/** The built web client. Its index is not among the files that are reached: it goes out as a page, by the API. */
export const web = new sst.aws.StaticSite('Web', {
  path: 'packages/web/dist',
  router: { instance: router },
  assets: {
    // A page that is open since yesterday still asks for its parts.
    purge: false,
    fileOptions: [
      { files: '**', ignore, cacheControl: 'no-cache' },
      { files: 'assets/**', ignore, cacheControl: 'public, max-age=31536000, immutable' },
    ],
  },
});

for (const path of filePaths)
  router.routeBucket(path, web.nodes.assets!, {
    ...(path === '/explorer' && { rewrite: { regex: '^/explorer/?$', to: '/explorer/index.html' } }),
  });
