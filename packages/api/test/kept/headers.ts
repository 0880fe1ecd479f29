import type { App } from '../../src/http/app.ts';

/** An app, and the names of all headers of its requests that anything asks for. */
export function recordingHeaders(app: App): { readonly app: App; readonly asked: Set<string> } {
  const asked = new Set<string>();
  const watched = (headers: Headers): Headers =>
    new Proxy(headers, {
      get(target, property) {
        const value = Reflect.get(target, property, target) as unknown;
        if (typeof value !== 'function') return value;
        return (...words: unknown[]) => {
          // What goes through all of them could depend on any.
          if (property !== 'set')
            asked.add(
              property === 'get' || property === 'has' ? String(words[0]).toLowerCase() : `all, by ${String(property)}`,
            );
          return Reflect.apply(value, target, words) as unknown;
        };
      },
    });
  return {
    asked,
    app(request) {
      const headers = watched(request.headers);
      Object.defineProperty(request, 'headers', { value: headers });
      return app(request);
    },
  };
}
