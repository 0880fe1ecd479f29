import type { HttpAnswer } from './http.ts';

/** An error that the store answers, under the name that the store gives it, as the SDK's errors are. */
export class StoreError extends Error {
  readonly $metadata: { readonly httpStatusCode: number };
  /** True when the request was refused for the time of its signature, and the next one will have a better one. */
  readonly isOfWrongTime: boolean;

  constructor({ status, headers, body }: HttpAnswer, isOfWrongTime: boolean) {
    const { __type, code, message, Message } = detailsOf(body);
    super(message ?? Message ?? 'UnknownError');
    const name = __type ?? code ?? String(headers['x-amzn-errortype'] ?? 'Unknown');
    // com.amazonaws.dynamodb.v20120810#ResourceNotFoundException:http://…
    this.name = name.replace(/[,:].*$/s, '').replace(/^.*#/s, '');
    this.$metadata = { httpStatusCode: status };
    this.isOfWrongTime = isOfWrongTime;
  }
}

type Details = Partial<Record<'__type' | 'code' | 'message' | 'Message', string>>;

/** A server before the store may answer in its place, and in other words. */
function detailsOf(body: string): Details {
  try {
    return (JSON.parse(body) ?? {}) as Details;
  } catch {
    return {};
  }
}
