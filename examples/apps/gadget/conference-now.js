/**
 * A MediaWiki gadget: shows what is on at a conference, wherever a page has <div data-conference="demo"></div>.
 *
 * MediaWiki:Gadgets-definition
 *   * conference-now[ResourceLoader|default|type=general|dependencies=mediawiki.util]|conference-now.js
 *
 * It asks the graph by fetch, and loads no code from there: what runs on a wiki stands on the wiki. The server is
 * named here and not on pages, so that nobody who edits a page sends readers elsewhere. The language is that of
 * ES2016, which ResourceLoader takes as it is.
 */
(function () {
  const server = 'http://localhost:4000';
  const query = `query WhatIsOn($slug: String!, $now: DateTime!, $languages: [LanguageTag!]) {
    conference(slug: $slug) {
      url
      timeZone
      name(languages: $languages) { text language direction }
      sessions(filter: { endsAfter: $now, isScheduled: true }, first: 5) {
        nodes {
          url
          status
          title(languages: $languages) { text language direction }
          spokenLanguages
          slot { startsAt endsAt room { name(languages: $languages) { text language direction } } }
        }
      }
    }
  }`;
  const translations = {
    en: {
      now: 'Now',
      next: 'Next',
      CANCELLED: 'cancelled',
      TENTATIVE: 'not certain yet',
      loading: 'Loading',
      missing: 'There is no such conference.',
      over: 'Nothing is on any more.',
      unavailable: 'The server does not answer at the moment.',
      busy: (seconds) => `The server is busy. Try again in ${seconds} seconds.`,
      again: 'Try again',
    },
    fa: {
      now: 'اکنون',
      next: 'بعدی',
      CANCELLED: 'لغو شده',
      TENTATIVE: 'هنوز قطعی نیست',
      loading: 'در حال بارگیری',
      missing: 'چنین همایشی وجود ندارد.',
      over: 'برنامهٔ دیگری نمانده است.',
      unavailable: 'سرور اکنون پاسخ نمی‌دهد.',
      busy: (seconds) => `سرور مشغول است. ${seconds} ثانیهٔ دیگر دوباره تلاش کنید.`,
      again: 'تلاش دوباره',
    },
  };
  const language = mw.config.get('wgUserLanguage');
  const words = translations[language] || translations.en;

  /** Elements are made, and never written as HTML: text of others stays text. */
  function element(name, properties, children) {
    const made = Object.assign(document.createElement(name), properties);
    (children || []).forEach((child) => made.append(child));
    return made;
  }

  /** A text of the graph says its language and direction. */
  function texted(written) {
    return { textContent: written.text, lang: written.language, dir: written.direction.toLowerCase() };
  }

  function message(kind, text, children) {
    const content = element(
      'div',
      { className: 'cdx-message__content' },
      [element('p', { textContent: text })].concat(children || [])
    );
    return element('div', { className: `cdx-message cdx-message--block cdx-message--${kind}` }, [
      element('span', { className: 'cdx-message__icon' }),
      content,
    ]);
  }

  function item(session, timeZone, now) {
    const slot = session.slot;
    const format = new Intl.DateTimeFormat(language, { timeZone: timeZone, hour: '2-digit', minute: '2-digit' });
    const when = format.formatRange(new Date(slot.startsAt), new Date(slot.endsAt));
    const names = new Intl.DisplayNames(language, { type: 'language' });
    const chips = session.spokenLanguages.map((tag) =>
      element('span', { className: 'cdx-info-chip' }, [
        element('span', { className: 'cdx-info-chip__text', textContent: names.of(tag) }),
      ])
    );
    const parts = [element('bdi', { textContent: when })];
    if (slot.room) {
      parts.push(' · ', element('span', texted(slot.room.name)));
    }
    if (session.status !== 'CONFIRMED') {
      parts.push(` · ${words[session.status]}`);
    }
    const isOn = Date.parse(slot.startsAt) <= Date.parse(now);
    return element('li', {}, [
      element('strong', { textContent: `${isOn ? words.now : words.next} ` }),
      element('a', Object.assign({ href: session.url }, texted(session.title))),
      element('p', {}, parts),
      element('p', {}, chips),
    ]);
  }

  function content(conference, now) {
    if (!conference) {
      return [message('warning', words.missing)];
    }
    const sessions = conference.sessions.nodes;
    const list = element(
      'ul',
      {},
      sessions.map((one) => item(one, conference.timeZone, now))
    );
    return [
      element('a', Object.assign({ href: conference.url }, texted(conference.name))),
      sessions.length > 0 ? list : message('notice', words.over),
    ];
  }

  /** Returns the data of an answer, or rejects with words for the reader; the codes stand in docs/errors.md. */
  function ask(variables) {
    const parameters = new URLSearchParams({ query: query, variables: JSON.stringify(variables) });
    // The graph learns nothing of the reader, nor of the page that they are on.
    return fetch(`${server}/graphql?${parameters}`, { credentials: 'omit', referrerPolicy: 'no-referrer' }).then(
      (response) =>
        response.json().then((answer) => {
          if (!answer.errors) {
            return answer.data;
          }
          const seconds = response.headers.get('retry-after');
          const first = answer.errors[0];
          const isPassing = first.extensions && first.extensions.retryable;
          throw new Error(seconds ? words.busy(seconds) : isPassing ? words.unavailable : first.message);
        }),
      () => {
        throw new Error(words.unavailable);
      }
    );
  }

  function show(box) {
    // Whole minutes: all who ask within one share an answer that is kept.
    const now = new Date(Math.floor(Date.now() / 60000) * 60000).toISOString();
    const bar = element('div', { className: 'cdx-progress-bar__bar' });
    const progress = element('div', { className: 'cdx-progress-bar', role: 'progressbar', ariaLabel: words.loading }, [
      bar,
    ]);
    box.replaceChildren(progress);
    ask({ slug: box.dataset.conference, now: now, languages: [language] })
      .then(
        (data) => content(data.conference, now),
        (error) => {
          const again = element('button', { className: 'cdx-button', type: 'button', textContent: words.again });
          again.addEventListener('click', () => show(box));
          return [message('error', error.message, [again])];
        }
      )
      .then((nodes) => box.replaceChildren(...nodes))
      .catch((error) => mw.log.error(error));
  }

  mw.util.addCSS(`
    [data-conference] ul { list-style: none; margin: 0; padding: 0 }
    [data-conference] li { padding-block: 0.5em }
    [data-conference] p { margin: 0 }
    [data-conference] .cdx-info-chip { margin-inline-end: 0.25em }
  `);
  mw.loader.load('codex-styles');
  mw.hook('wikipage.content').add(($content) => {
    // A page may be shown again, as after a preview.
    $content.find('[data-conference]').each((index, box) => {
      Object.assign(box, words === translations.en ? { lang: 'en', dir: 'ltr' } : {}, { ariaLive: 'polite' });
      show(box);
    });
  });
})();
