import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { cacheExchange, createClient, fetchExchange, Provider } from 'urql';
import { App } from './App.tsx';

const client = createClient({
  url: import.meta.env.VITE_GRAPH ?? 'http://localhost:4000/graphql',
  exchanges: [cacheExchange, fetchExchange],
  // Queries by GET may be kept by caches on the way; long ones go by POST all the same.
  preferGetMethod: true,
});

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Provider value={client}>
      <App />
    </Provider>
  </StrictMode>,
);
