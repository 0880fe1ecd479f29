import 'graphiql/setup-workers/vite';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { Cost } from './Cost.tsx';
import { examples } from './examples.ts';
import { examplesPlugin } from './Examples.tsx';
import { exampleIn } from './example.ts';
import { fetcher } from './fetcher.ts';
import { OneLine } from './OneLine.tsx';
import { Opening } from './Opening.tsx';
import { isPhone } from './phone.ts';
import { sharedIn } from './share.ts';
import { tabStorage } from './storage.ts';
import { SystemTheme } from './SystemTheme.tsx';
import { Token } from './Token.tsx';
import { Tools } from './Tools.tsx';
import { Viewer } from './Viewer.tsx';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './theme.css';
import './explorer.css';
import './examples.css';
import './phone.css';

/** What a link opens: a query that it carries, or an example that it names. */
const linked = () => sharedIn(location.hash) ?? exampleIn(location.hash, examples);

const shared = linked();
// From here on it is one of the visitor's tabs, which a reload and signing in come back to.
if (shared !== undefined) history.replaceState(null, '', location.pathname + location.search);
// A link that is followed within the page loads nothing, and GraphiQL reads the tabs only when it starts.
addEventListener('hashchange', () => linked() !== undefined && location.reload());

createRoot(document.getElementById('explorer')!).render(
  <GraphiQL
    fetcher={fetcher}
    storage={tabStorage(shared)}
    defaultEditorToolsVisibility={isPhone() ? false : 'variables'}
    plugins={[examplesPlugin, HISTORY_PLUGIN, explorerPlugin()]}
    // On a phone it would hide the answer.
    {...(!isPhone() && { visiblePlugin: examplesPlugin })}
  >
    <GraphiQL.Logo>
      <a href="/">Wikicon Graph</a>
      <a href="/docs">Reference</a>
      <Token />
      <Viewer />
    </GraphiQL.Logo>
    <GraphiQL.Footer>
      <Cost />
    </GraphiQL.Footer>
    <Opening />
    <OneLine />
    <SystemTheme />
    <GraphiQL.Toolbar>
      {({ prettify, merge, copy }) => (
        <>
          {prettify}
          {merge}
          {copy}
          <Tools />
        </>
      )}
    </GraphiQL.Toolbar>
  </GraphiQL>,
);
