import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  api = await world();
});
afterAll(() => api.close());

const city = async (languages: string, headers?: Record<string, string>) => {
  const { data, errors } = await api.ask(
    `{ conference(slug: "ca-wikicon-2025") { city${languages} { text language isFallback } } }`,
    {},
    headers,
  );
  return errors?.map(({ extensions }) => extensions['code']) ?? data.conference.city;
};

describe('the language of a text', () => {
  it('is what the argument asks for', async () => {
    expect(await city('(languages: ["uz", "ru"])')).toEqual({
      text: 'Toshkent',
      language: 'uz-Latn',
      isFallback: false,
    });
  });

  it('is else what Accept-Language asks for', async () => {
    expect(await city('', { 'accept-language': 'fr, ru;q=0.9' })).toEqual({
      text: 'Ташкент',
      language: 'ru',
      isFallback: false,
    });
  });

  it('is else the first of the conference', async () => {
    expect(await city('')).toEqual({ text: 'Tashkent', language: 'en', isFallback: false });
  });

  it('says when it is none of the reader’s', async () => {
    expect(await city('(languages: ["ky"])')).toEqual({ text: 'Tashkent', language: 'en', isFallback: true });
  });

  it('is refused where a tag of the argument is ill-formed', async () => {
    expect(await city('(languages: ["en_US!"])')).toEqual(['BAD_USER_INPUT']);
  });

  it('ignores ill-formed tags of the header', async () => {
    expect(await city('', { 'accept-language': 'en_US!, ru' })).toMatchObject({ language: 'ru' });
  });
});
