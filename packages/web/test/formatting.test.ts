import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { theBrowser } from './browser.ts';
import type * as written from './written.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

let page: Page;

/** What pages write dates, names and numbers with, alone on an empty page. */
beforeAll(async () => {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'test/written.ts', formats: ['iife'], name: 'written' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output: files }] = output as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  page = await (await theBrowser()).newPage();
  await page.addScriptTag({ content: files[0].code });
});
afterAll(() => page.close());

const inBrowser = (language: string): Promise<written.Samples> =>
  page.evaluate(
    (language) => (globalThis as unknown as { written: typeof written }).written.samples(language),
    language,
  );

it('Chromium, which knows little Uzbek, writes it as it should be', async () => {
  expect(await inBrowser('uz')).toEqual({
    days: ['shanba, 19-aprel, 2025', 'Shan, 19-apr', '09:30'],
    ranges: ['19 – 20-aprel, 2025', '30-dekabr, 2024 – 2-yanvar, 2025', 'avgust – sentabr, 2024', '2024–2025'],
    relative: ['5 daqiqadan keyin', '1 soat oldin', '2 kundan keyin', 'hozir'],
    languages: ['inglizcha', 'oʻzbekcha (kirill)', 'forscha', 'qoraqalpoqcha'],
    places: ['Oʻzbekiston', 'Oʻzbekiston standart vaqti (GMT+5)', 'GMT+12'],
    numbers: ['1 234,5', '72 447,09 USD', 'a, b va c'],
  });
});

it('Chromium writes Persian in our calendar', async () => {
  expect(await inBrowser('fa')).toEqual({
    days: ['شنبه ۱۹ آوریل ۲۰۲۵', 'شنبه ۱۹ آوریل', '۰۹:۳۰'],
    ranges: ['۱۹ تا ۲۰ آوریل ۲۰۲۵', '۳۰ دسامبر ۲۰۲۴ تا ۲ ژانویهٔ ۲۰۲۵', 'اوت تا سپتامبر ۲۰۲۴', '۲۰۲۴ تا ۲۰۲۵'],
    relative: ['۵ دقیقه بعد', '۱ ساعت پیش', '۲ روز دیگر', 'اکنون'],
    languages: ['انگلیسی', 'ازبکی (سیریلی)', 'فارسی', 'قره‌قالپاقی'],
    places: ['ازبکستان', 'وقت عادی ازبکستان (‎+۵ گرینویچ)', 'وقت عادی فیجی (‎+۱۲ گرینویچ)'],
    numbers: ['۱٬۲۳۴٫۵', '‎USD ۷۲٬۴۴۷٫۰۹', 'a،‏ b، و c'],
  });
});

it('Chromium writes Russian', async () => {
  expect(await inBrowser('ru')).toEqual({
    days: ['суббота, 19 апреля 2025 г.', 'сб, 19 апр.', '09:30'],
    ranges: [
      '19–20 апреля 2025 г.',
      '30 декабря 2024 г. – 2 января 2025 г.',
      'август 2024 г. – сентябрь 2024 г.',
      '2024–2025',
    ],
    relative: ['через 5 минут', '1 час назад', 'через 2 дня', 'сейчас'],
    languages: ['английский', 'узбекский (кириллица)', 'персидский', 'каракалпакский'],
    places: ['Узбекистан', 'Узбекистан, стандартное время (GMT+5)', 'Фиджи, стандартное время (GMT+12)'],
    numbers: ['1 234,5', '72 447,09 USD', 'a, b и c'],
  });
});
