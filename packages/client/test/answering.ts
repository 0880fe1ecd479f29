import { vi } from 'vitest';
import { graphql } from '../src/graphql.ts';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** Answers one after the other, the last one ever again; what is thrown is a network that fails. */
export function answering(...answers: readonly (object | Response | Error)[]) {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const answer = answers[Math.min(sent.length, answers.length - 1)]!;
    sent.push({ url, init });
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  };
  return { fetch, sent };
}

export const url = 'https://graph.example/graphql';
/** A server that does not answer at the moment. */
export const busy = (seconds?: number) =>
  Response.json(
    { errors: [{ message: 'Not now.', extensions: { code: 'UNAVAILABLE', retryable: true } }] },
    { status: 503, headers: seconds === undefined ? {} : { 'retry-after': String(seconds) } },
  );

/** Lets pauses pass at once. @returns how long they would have been, in milliseconds */
export function withoutPauses(): number[] {
  const pauses: number[] = [];
  vi.stubGlobal('setTimeout', (done: () => void, milliseconds: number) => {
    pauses.push(milliseconds);
    queueMicrotask(done);
  });
  return pauses;
}

export const rooms = graphql(`
  query Rooms($slug: String!, $languages: [LanguageTag!]) {
    conference(slug: $slug) {
      name(languages: $languages) {
        text
      }
    }
  }
`);
/** The same as it is sent. */
export const asked =
  'query Rooms($slug: String! $languages: [LanguageTag!]) { conference(slug: $slug) { name(languages: $languages) { text } } }';
export const createRoom =
  'mutation Make($input: CreateRoomInput!) { createRoom(input: $input) { __typename ... on RoomPayload { room { id } } } }';
