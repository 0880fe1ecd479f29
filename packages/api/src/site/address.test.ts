import { expect, it } from 'vitest';
import { pageAddress } from './address.ts';

it.each([
  ['/', 'home', '', ''],
  ['/conferences/demo', 'conference', 'demo', ''],
  ['/conferences/demo/', 'conference', 'demo', ''],
  ['/conferences/demo/program', 'conference', 'demo', 'program'],
  ['/conferences/demo/organize/sessions/ses_1/', 'conference', 'demo', 'organize/sessions/ses_1'],
  ['/conferences/demo/settings', 'conference', 'demo', 'settings'],
  ['/search', 'search', '', ''],
  ['/conferences/new', 'begin', '', ''],
  ['/conferences/new/program', 'conference', 'new', 'program'],
  ['/me/conferences', 'mine', '', ''],
  ['/me/messages', 'messages', '', ''],
  ['/edit/aff_01', 'edit', 'aff_01', ''],
  ['/people/Batyrbek.kz', 'person', 'Batyrbek.kz', ''],
  ['/people/%D0%98%D0%BB%20%D0%9D%D1%83%D1%80', 'person', 'Ил Нур', ''],
  ['/people/a%2Fb', 'person', 'a/b', ''],
  ['/people', 'directory', '', ''],
  ['/series/ca-wikicon', 'series', 'ca-wikicon', ''],
  ['/affiliates', 'affiliates', '', ''],
  ['/affiliates/wikimedia-uk', 'affiliate', 'wikimedia-uk', ''],
  ['/institutions/wmf', 'institution', 'wmf', ''],
  ['/sessions/ses_1', 'session', 'ses_1', ''],
])('knows what %s is about', (path, kind, name, section) => {
  expect(pageAddress(path)).toEqual({ kind, name, section });
});

it.each([
  '',
  '//',
  '/conferences',
  '/conferences/',
  '/conferences/demo/else',
  '/conferences/demo/program/else',
  '/conferences/demo//program',
  '/people/%E0%A4%A',
  '/people/%',
  '/people/one/two',
  '/institutions',
  '/index.html',
  '/Conferences/demo',
])('knows no page at %j', (path) => {
  expect(pageAddress(path)).toBeNull();
});
