/** Node's own fetch under the names of the polyfill that GraphQL Yoga imports. */
const { fetch, Headers, Request, Response, FormData, ReadableStream, WritableStream, TransformStream } = globalThis;
const { Blob, File, URL, URLSearchParams, TextEncoder, TextDecoder, TextDecoderStream, TextEncoderStream } = globalThis;
const { CompressionStream, DecompressionStream, btoa, crypto } = globalThis;
const { URLPattern } = globalThis as unknown as { URLPattern: unknown };

const all = {
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
};

export {
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
};

export const createFetch = (): typeof all => all;
