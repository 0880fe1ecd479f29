/** Node's own fetch under the names of the polyfill that GraphQL Yoga imports. */
const node = globalThis as typeof globalThis & { readonly URLPattern: unknown };

export const createFetch = (): typeof node => node;

export const {
  fetch,
  Headers,
  Request,
  Response,
  FormData,
  ReadableStream,
  WritableStream,
  TransformStream,
  Blob,
  File,
  URL,
  URLPattern,
  URLSearchParams,
  TextEncoder,
  TextDecoder,
  TextDecoderStream,
  TextEncoderStream,
  CompressionStream,
  DecompressionStream,
  btoa,
  crypto,
} = node;
