/**
 * Names of languages where CLDR has none, or, in Uzbek, the adjective instead of the language.
 * To be reviewed by speakers, as the messages are.
 */
export const corrections: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { kaa: 'Karakalpak' },
  uz: {
    ar: 'arabcha',
    az: 'ozarbayjoncha',
    ba: 'boshqirdcha',
    be: 'belaruscha',
    bn: 'bengalcha',
    fa: 'forscha',
    he: 'ivritcha',
    hi: 'hindcha',
    hy: 'armancha',
    id: 'indonezcha',
    it: 'italyancha',
    ja: 'yaponcha',
    kaa: 'qoraqalpoqcha',
    mn: 'mo‘g‘ulcha',
    ps: 'pushtucha',
    tg: 'tojikcha',
    tk: 'turkmancha',
    tr: 'turkcha',
    tt: 'tatarcha',
    ug: 'uyg‘urcha',
    uk: 'ukraincha',
    ur: 'urducha',
    uz: 'o‘zbekcha',
    zh: 'xitoycha',
    'zh-Hans': 'xitoycha (soddalashgan)',
    'zh-Hant': 'xitoycha (an’anaviy)',
  },
  'uz-Cyrl': { kaa: 'қорақалпоқча' },
  ky: { kaa: 'каракалпакча' },
  tg: { kaa: 'қарақалпоқӣ' },
};
