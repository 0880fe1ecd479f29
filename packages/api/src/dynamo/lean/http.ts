import { Agent as HttpAgent, request as requestHttp, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpCall {
  /** The server that is asked: protocol, host and port. */
  readonly at: RequestOptions;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The time that the whole of the answer may take. */
  readonly milliseconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** The store's pages end at 1 MB, in which the JSON of a control character is six times as long. */
const maxAnswerBytes = 8_000_000;

const reuse = { keepAlive: true, maxSockets: 50 };

/** Posts over connections that stay open; what they wait for keeps no process alive. */
export function createHttp() {
  const http = new HttpAgent(reuse);
  const https = new HttpsAgent(reuse);

  /** @throws TimeoutError, AbortError, AnswerTooLarge, or what the connection dies of */
  const post = ({ at, headers, body, milliseconds, signal }: HttpCall): Promise<HttpAnswer> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(aborted(signal));
      const isSecure = at.protocol === 'https:';
      const options = { ...at, method: 'POST', headers, agent: isSecure ? https : http };
      const request = (isSecure ? requestHttps : requestHttp)(options, (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > maxAnswerBytes)
            fail(named('AnswerTooLarge', `The answer is longer than ${maxAnswerBytes} bytes.`));
        });
        response.on('end', () => {
          settle();
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString(),
          });
        });
        response.on('error', fail);
      });
      const timer = setTimeout(() => fail(named('TimeoutError', `No answer in ${milliseconds} ms.`)), milliseconds);
      const onAbort = () => fail(aborted(signal!));
      signal?.addEventListener('abort', onAbort);
      request.on('error', fail);
      request.end(body);

      function settle(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      }

      function fail(error: Error): void {
        settle();
        reject(error);
        request.destroy();
      }
    });

  return {
    post,
    destroy() {
      http.destroy();
      https.destroy();
    },
  };
}

const named = (name: string, message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, cause === undefined ? {} : { cause }), { name });

const aborted = ({ reason }: AbortSignal): Error => named('AbortError', 'The request was called off.', reason);
